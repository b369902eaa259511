"""The words of the commands by which programs are let in, in French and English."""

TOKEN_TEXTS: dict[str, tuple[str, str]] = {
    "token": (
        "Laisse entrer des programmes par l'API, ou cesse de le faire.",
        "Let programs in over the API, or no longer.",
    ),
    "token_new": (
        "Crée le jeton d'un programme, et le dit, cette seule fois.",
        "Make the token of a program, and say it, this one time.",
    ),
    "token_list": (
        "Montre les programmes qui ont ou ont eu un jeton.",
        "Show the programs that have a token, or had one.",
    ),
    "token_revoke": (
        "Reprend le jeton d'un programme, sur-le-champ.",
        "Take the token of a program back, at once.",
    ),
    "arg_program": (
        "Le nom que vous donnez au programme.",
        "The name that you give to the program.",
    ),
    "opt_write": (
        "Ce programme peut aussi changer ce que le registre contient.",
        "This program may also change what the ledger holds.",
    ),
    "token_is": (
        "Le jeton de « {name} », qui peut {may}. Il n'est dit que cette fois :",
        "The token of {name}, which may {may}. It is said this one time:",
    ),
    "token_how": (
        "Pour le révoquer : visavis token revoke NOM. Il va dans l'en-tête Authorization, après Bearer.",
        "To take it back: visavis token revoke NAME. It is sent in the header Authorization, after Bearer.",
    ),
    "token_gone": (
        "Le jeton de « {name} » n'ouvre plus rien.",
        "The token of {name} opens nothing any more.",
    ),
    "no_token": (
        "Aucun programme n'a de jeton. Pour en créer un : visavis token new NOM",
        "No program has a token. To make one: visavis token new NAME",
    ),
    "may_read": ("lire", "read"),
    "may_write": ("lire et écrire", "read and write"),
    "program_name": ("Programme", "Program"),
    "may": ("Peut", "May"),
    "made_on": ("Créé le", "Made"),
    "revoked_on": ("Révoqué le", "Revoked"),
}
