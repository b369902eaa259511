"""Who has died is told from whom they have lost, and from what one says of laughing."""

import pytest

from visavis.reading.deaths import tells_of_a_death

TOLD = (
    (
        "Bonjour, je suis la fille de Paul. Mon père est décédé le 3 mai. Merci de ne plus écrire.",
        "Paul Dumas",
    ),
    (
        "Hello, this is John, Margaret's husband. Margaret passed away in August after a short illness.",
        "Margaret Hale",
    ),
    ("We lost Rita in July. I thought you would want to know. Sam (her brother)", "Rita Kaur"),
    ("Henri n'est malheureusement plus parmi nous.", "Henri Blanc"),
    ("Bonjour, ici sa femme. Henri nous a quittés le 12 juin.", "Henri Blanc"),
    ("J'ai le regret de vous annoncer le décès de Madame Hale.", "Margaret Hale"),
    ("Dear friend, I'm writing from her account: she died suddenly last month.", "Margaret Hale"),
    ("I'm Tom's wife. My husband died in March.", "Tom Reed"),
    ("Les obsèques de Paul auront lieu jeudi.", "Paul Dumas"),
    ("Rita's funeral was on Monday. I am answering her messages.", "Rita Kaur"),
    ("Je suis son épouse, il s'est éteint mardi.", "Henri Blanc"),
    ("Paul Dumas est mort brutalement en mai. C'est son fils qui vous écrit.", "Paul Dumas"),
    (
        "With great sadness we announce the passing of our friend and colleague Margaret Hale.",
        "Margaret Hale",
    ),
    ("Je suis la soeur d'Anne. Anne est malheureusement décédée.", "Anne Le Goff"),
    ("Je suis la sœur d'Anne. Ma sœur est décédée mardi.", "Anne Le Goff"),
    ("Sadly Margaret died last week.", "Margaret Hale"),
    ("Ce compte n'est plus suivi : Paul est décédé.", "Paul Dumas"),
    ("My mother Margaret passed away in August.", "Margaret Hale"),
    ("Paul a perdu la vie dans un accident.", "Paul Dumas"),
    ("Nous avons perdu Paul en mai.", "Paul Dumas"),
    ("Leider ist Jürgen im Mai verstorben.", "Jürgen Klein"),
    ("Bonjour, suite au décès de mon mari Paul, je ferme ce compte.", "Paul Dumas"),
    ("Margaret, my wife, passed away in August.", "Margaret Hale"),
)
NOT_TOLD = (
    ("Bonjour Claire, mon père est décédé la semaine dernière, je reviens vers vous.", "Omar Said"),
    ("My father passed away last week, I'll get back to you. Omar", "Omar Said"),
    ("My father passed away last week, Omar", "Omar Said"),
    ("Je suis mort de rire !", "Paul Dumas"),
    ("I almost died laughing.", "Margaret Hale"),
    ("Je suis l'assistante de Paul. Il est absent suite au décès de son père.", "Paul Dumas"),
    ("Toutes mes condoléances pour le décès de votre mère.", "Paul Dumas"),
    ("Sorry for your loss.", "Rita Kaur"),
    ("Did you see that Steve died? He founded the firm.", "Rita Kaur"),
    ("Marie nous a quittés pour Google.", "Paul Dumas"),
    ("The deal is dead, the client died on us.", "Tom Reed"),
    ("Nous avons perdu le marché Siemens.", "Paul Dumas"),
    ("We lost the contract, Tom", "Tom Reed"),
    ("We lost touch, Rita here again!", "Rita Kaur"),
    ("Je suis en deuil : ma mère est décédée lundi. Paul", "Paul Dumas"),
    ("I'm the sister of a nurse; funding for funerals died down.", "Tom Reed"),
    ("My laptop died. Tom", "Tom Reed"),
    ("C'est ma femme qui m'a quitté pour la vie à Lyon.", "Paul Dumas"),
    ("La mort de Zidane au cinéma", "Paul Dumas"),
    ("Le décès de mon associé nous a retardés, Paul", "Paul Dumas"),
    ("J'ai perdu mon téléphone, Paul", "Paul Dumas"),
    ("Je suis perdu. Paul", "Paul Dumas"),
    ("J'ai perdu ta carte, c'est Paul de Lyon", "Paul Dumas"),
    ("I lost your number, it's Tom", "Tom Reed"),
    ("We lost Tom's file somewhere.", "Tom Reed"),
    ("Le décès de mon père m'a éloignée.", "Anne Le Goff"),
    ("Le décès de ma mère, Anne", "Anne Le Goff"),
    ("Bonjour Paul, mon père est décédé hier.", "Paul Said"),
    ("La mort de la presse écrite ?", "Anne de La Tour"),
    ("My grandfather has died, van and all.", "Piet van den Berg"),
)


@pytest.mark.parametrize(("text", "name"), TOLD)
def test_that_somebody_has_died_is_heard_from_whoever_writes_in_their_stead(text, name):
    assert tells_of_a_death(text, name)


@pytest.mark.parametrize(("text", "name"), NOT_TOLD)
def test_a_loss_of_their_own_and_a_manner_of_speaking_are_no_death_of_theirs(text, name):
    assert not tells_of_a_death(text, name)
