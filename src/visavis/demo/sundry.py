"""The files of an archive that tell nothing about people, or only about LinkedIn's assistants."""

from collections.abc import Iterator
from dataclasses import dataclass

from visavis.demo.eras import ERAS, Era
from visavis.demo.lens import Lens
from visavis.demo.relation_rows import address

YEARS_2019, YEARS_2024, YEARS_2025 = (ERAS[name].since for name in ("2019", "2024-03", "2024-12"))
ALWAYS = 10**6


@dataclass(frozen=True, slots=True)
class Sundry:
    """A file with fixed lines, in use between two days (days since 1970)."""

    file: str
    text: str
    complete_only: bool = False
    since: int = 0
    until: int = ALWAYS
    encoding: str = "utf-8"


_LEARNING = (
    "Content Title,Content Description,Content Type,Content Last Watched Date (if viewed),"
    "Content Completed At (if completed),Content Saved,Notes taken on videos (if taken),\r\n"
    '"Écrire court","<p>Deux idées &amp; trois exercices</p>",COURSE,2023-05-02 10:11 UTC,N/A,false,,\r\n'
)
_TARGETING = (
    "Member Age,Buyer Groups,Company Names,Company Follower of,Company Names,Company Names,Job Titles,"
    "Job Titles,Interface Locales\n"
    '35-54,,"Atelier Brume; Petit Large",Ruche Numérique,,"Quai Neuf Conseil",Consultante,,fr_FR\n'
)
_CONTACTS = (
    "Source,FirstName,LastName,Companies,Title,Emails,PhoneNumbers,CreatedAt,Addresses,Sites,"
    "InstantMessageHandles,FullName,Birthday,Location,BookmarkedAt,Profiles\n"
    'GOOGLE,Ondine,Imprévue,,,ondine@example.org,,"3/4/21, 7:08 PM",,,,Ondine Imprévue,,,,\n'
)
_JOBS = (
    "Application Date,Contact Email,Contact Phone Number,Company Name,Job Title,Job Url,Resume Name,"
    "Question And Answers\n"
    '"4/2/23, 11:20 AM",moi@example.org,,Petit Large,Animatrice,https://www.linkedin.com/jobs/view/1,,\n'
)
_ANSWERS = "Question,Answer\nYears of experience?,12\n"

FILES = (
    Sundry("Profile Summary.csv", "Profile Summary\n"),
    Sundry(
        "Education.csv",
        "School Name,Start Date,End Date,Notes,Degree Name,Activities\n"
        "Université de Valmont-Nord,2006,2010,,,\n",
    ),
    Sundry("Skills.csv", "Name\nRédaction\nFacilitation\nPython\n"),
    Sundry("Languages.csv", "Name,Proficiency\nFrançais,Native or bilingual proficiency\n"),
    Sundry(
        "Email Addresses.csv",
        'Email Address,Confirmed,Primary,Updated On\nmoi@example.org,Yes,Yes,"6/1/20, 8:00 AM"\n',
    ),
    Sundry("PhoneNumbers.csv", "Extension,Number,Type\n,+33100000000,Mobile\n", since=YEARS_2019),
    Sundry("Phone Numbers.csv", "Extension,Number,Type\n", until=YEARS_2019),
    Sundry(
        "Registration.csv",
        'Registered At,Registration Ip,Subscription Types\n"2/3/11, 4:05 PM",192.0.2.7,\n',
        since=YEARS_2019,
    ),
    Sundry("Rich Media.csv", "Type,Link\nPHOTO,https://www.linkedin.com/dms/demo\n", until=YEARS_2025),
    Sundry(
        "Rich_Media.csv",
        "Date/Time,Media Description,Media Link\n"
        '"You uploaded a feed photo on April 12, 2024 at 8:03 AM (GMT)",-,https://www.linkedin.com/dms/demo\n',
        since=YEARS_2025,
    ),
    Sundry("Learning.csv", _LEARNING, since=YEARS_2019),
    Sundry("Ad_Targeting.csv", _TARGETING, since=YEARS_2019),
    Sundry(
        "Ad Targeting.csv", "\ufeffAge\tSkills\r\n35-54\tPython\r\n", until=YEARS_2019, encoding="utf-16-le"
    ),
    Sundry("Contacts.csv", _CONTACTS, since=ERAS["2023-07"].since, until=YEARS_2025),
    Sundry("ImportedContacts.csv", _CONTACTS, since=YEARS_2025),
    Sundry("SavedJobAlerts.csv", "ALERT_PARAMETERS,QUERY_CONTEXT,SAVED_SEARCH_ID\n", since=YEARS_2025),
    Sundry("Jobs/Job Applications.csv", _JOBS),
    Sundry("Jobs/Job Applicant Saved Answers.csv", _ANSWERS),
    Sundry("Job Applicant Saved Screening Question Responses_1.csv", _ANSWERS, since=YEARS_2024),
    Sundry("Events.csv", "Event Name,Event Time,Status,External Url\n", since=YEARS_2019),
    Sundry("Verifications/Verifications.csv", "First name,Last name,Verification type\n", since=YEARS_2024),
    Sundry("LearningCoachMessages.csv", "No conversations found", since=YEARS_2025),
    Sundry(
        "Logins.csv",
        "Login Date,IP Address,User Agent,Login Type\n"
        "Sat Sep 05 08:12:14 UTC 2020,192.0.2.8,Mozilla/5.0 (X11; Linux x86_64),LoginFlow\n",
        complete_only=True,
        since=YEARS_2019,
    ),
    Sundry(
        "Security Challenges.csv",
        "Challenge Date,IP Address,User Agent,Country,Challenge Type\n",
        complete_only=True,
        since=YEARS_2019,
    ),
    Sundry(
        "SearchQueries.csv",
        'Time,Search Query\n2023/02/03 10:00:01 UTC,"=1+1, bonjour"\n',
        complete_only=True,
        since=YEARS_2019,
    ),
    Sundry("Saved_Items.csv", "savedItem,createdTime\n", complete_only=True, since=YEARS_2024),
    Sundry("Hashtag_Follows.csv", "HashTag,CreatedTime,LastModifiedTime,State\n", complete_only=True),
    Sundry(
        "Inferences_about_you.csv", "Category,Type of inference,Description,Inference\n", complete_only=True
    ),
    Sundry(
        "Articles/Articles/2021-06-14 09_30_00.0-Écrire-court.html",
        "<html><head><title>Écrire court</title></head><body><p>Une page.</p></body></html>\n",
        complete_only=True,
        since=YEARS_2019,
    ),
)

ASSISTANTS = (
    "coach_messages.csv",
    "guide_messages.csv",
    "learning_coach_messages.csv",
    "learning_role_play_messages.csv",
)


def sundry(lens: Lens, era: Era, *, complete: bool) -> Iterator[tuple[str, bytes]]:
    """Yield names and bytes of the files that nobody reads, for an export of this era."""
    for file in FILES:
        if file.since <= era.since < file.until and (complete or not file.complete_only):
            yield file.file, file.text.encode(file.encoding)
    if era.since >= YEARS_2024:
        for name in ASSISTANTS:
            yield name, _assistant(lens, spoken=name == ASSISTANTS[1]).encode()


def _assistant(lens: Lens, *, spoken: bool) -> str:
    """Return a conversation with an assistant, who has an address and is nobody."""
    owner = lens.life.owner
    header = ",".join(ERAS["2024-03"].tables["messages"].header)
    cells = ("2-ZGVtbw==", "", "Guide", address("guide-for-demos"), owner.name, address(owner.key))
    row = ",".join((*cells, "2024-01-08 09:00:00 UTC", "", "How can I help?", "INBOX"))
    return f"{header}\n{row}\n" if spoken else f"{header}\n"
