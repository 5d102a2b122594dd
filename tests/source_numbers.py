"""This file lists every number of the findings, the costs and the catalogue as sources print it."""

from __future__ import annotations


def shares(id: str, decline: float, no_change: float, progress: float, n: int) -> dict[str, float]:
    """Return the figures of a measurement in three shares."""
    given = {"decline": decline, "no_change": no_change, "progress": progress, "sample_size": n}
    return {f"{id}/{key}": value for key, value in given.items()}


def counted(id: str, value: float, n: int) -> dict[str, float]:
    """Return the figures of a measurement of one value."""
    return {id: value, f"{id}/sample_size": n}


# Every number of the findings and the costs, as the sources print it. The short edition of the
# evaluation (000, 001) gives most of them; the model description (004) those marked so.
FIGURES: dict[str, float] = {
    # Who came: 11 June 2020 to 14 August 2022.
    "efterspoergsel/henvendelser": 1972,
    "efterspoergsel/raadgivet": 1588,
    "foraeldre-henvender-sig/foraeldre": 455,
    "risiko-ved-opstart/risiko": 66,
    "kanaler/uden-fremmoede": 75,  # 004
    "kanaler/telefon": 52,  # 004
    "kanaler/mail": 10,  # 004
    "kanaler/sms": 13,  # 004
    # Counselling conversations.
    "trivsel-efter-raadgivning/afslutning": 67,
    "trivsel-efter-raadgivning/opfoelgning": 79,
    "drenge-og-piger/drenge-opstart": 49,
    "drenge-og-piger/drenge-opstart/sample_size": 127,
    "drenge-og-piger/drenge-senere": 70,
    "drenge-og-piger/drenge-opfoelgning/sample_size": 38,
    "drenge-og-piger/piger-opstart/sample_size": 416,
    "drenge-og-piger/piger-opfoelgning/sample_size": 105,
    # Individual courses: decline, status quo, progress, n.
    "deltagere-individuelt/deltagere": 244,
    **shares("trivsel-individuelt/raadgivning", 28, 6, 66, 108),
    **shares("trivsel-individuelt/indsats", 23, 7, 69, 108),
    **shares("trivsel-individuelt/opfoelgning", 17, 3, 79, 58),
    **counted("livsmestring-angst-depression-individuelt/livsmestring", 58, 133),
    **counted("livsmestring-angst-depression-individuelt/angst", 62, 133),
    **counted("livsmestring-angst-depression-individuelt/depression", 60, 133),
    "varighed-af-samtaleforloeb/uger": 25,  # 004
    # Groups.
    "deltagere-gruppe/deltagere": 165,
    **shares("trivsel-gruppe/raadgivning", 31, 9, 60, 65),
    **shares("trivsel-gruppe/indsats", 29, 3, 68, 65),
    **shares("trivsel-gruppe/opfoelgning", 30, 2, 67, 43),
    **counted("livsmestring-angst-depression-gruppe/livsmestring", 59, 100),
    **counted("livsmestring-angst-depression-gruppe/angst", 65, 100),
    **counted("livsmestring-angst-depression-gruppe/depression", 61, 100),
    # Parents in network groups.
    "deltagelse-i-netvaerksgrupper/en-til-fire": 38,  # 004
    "deltagelse-i-netvaerksgrupper/fem-til-otte": 55,  # 004
    "deltagelse-i-netvaerksgrupper/ni-til-tolv": 3,  # 004
    # What the young people say themselves.
    "forstaar-egne-udfordringer/raadgivning": 63,
    "forstaar-egne-udfordringer/individuelt": 87,
    "afklarer-vejen-videre/raadgivning": 58,
    "afklarer-vejen-videre/individuelt": 88,
    "redskaber-fra-grupper/redskaber": 58,
    "hjulpet-til-at-faa-det-bedre/raadgivning": 51,
    "hjulpet-til-at-faa-det-bedre/individuelt": 60,
    "hjulpet-til-at-faa-det-bedre/gruppe": 60,
    # The municipalities, and the country.
    "otte-af-ni-fortsaetter/fortsaetter": 8,  # 004
    "mentalt-helbred-i-landet/kvinder": 34,
    "mentalt-helbred-i-landet/maend": 21,
    "stigning-i-mistrivsel/stigning": 8,
    # Costs, in kroner of 2022.
    "omkostninger/etablering": 127_100,
    "omkostninger/raadgivning-pr-aar": 1_156_800,
    "omkostninger/indsats-pr-aar": 809_200,
    "omkostninger/i-alt-pr-aar": 1_966_000,
    "omkostninger/raadgivning-pr-forloeb": 4466,
    "omkostninger/indsats-pr-forloeb": 9409,  # 004
    "omkostninger/indsats-pr-forloeb/also_stated": 9376,
    "omkostninger/raadgivning-pr-samtale": 1489,
    "omkostninger/indsats-pr-samtale": 1045,  # 004
    "omkostninger/indsats-pr-samtale/also_stated": 1042,
    "omkostninger/raadgivningsforloeb": 259,
    "omkostninger/indsatsforloeb": 86,
    "omkostninger/samtaler-pr-raadgivning": 3,
    "omkostninger/samtaler-pr-indsats": 9,
    "omkostninger/kommuner": 9,
}
# Every number that the catalogue (003) gives as an effect, and those that these rest on.
CATALOGUE: dict[str, float] = {
    # Absence in days per pupil over six months; feedback (FIT); what the families answer (SDQ).
    "det-tvaergaaende-trivselsteam/fravaer-foer": 26.1,
    "det-tvaergaaende-trivselsteam/fravaer-under": 22.1,
    "det-tvaergaaende-trivselsteam/fravaer-efter": 16.9,
    "det-tvaergaaende-trivselsteam/fravaer-fald-under": 4,
    "det-tvaergaaende-trivselsteam/elever-startet": 178,
    "det-tvaergaaende-trivselsteam/elever-afsluttet": 78,
    "det-tvaergaaende-trivselsteam/elever-stoppet-for-nylig": 49,
    "det-tvaergaaende-trivselsteam/fit-forloeb": 55,
    "det-tvaergaaende-trivselsteam/fit-forloeb-der-skal-til": 60,
    "det-tvaergaaende-trivselsteam/vanskeligheder-over-et-aar": 86,
    "det-tvaergaaende-trivselsteam/meget-belastende": 46,
    "det-tvaergaaende-trivselsteam/virkelig-meget-belastende": 38,
    "det-tvaergaaende-trivselsteam/tydelige-vanskeligheder": 39,
    "det-tvaergaaende-trivselsteam/meget-tydelige-vanskeligheder": 31,
    # Conversations with a psychologist per half-year.
    "coaching-paa-gymnasiet/psykologsamtaler-foer": 15,
    "coaching-paa-gymnasiet/psykologsamtaler-efter": 3,
    "tidlig-forebyggelse/trivsel-start": 4.9,
    "tidlig-forebyggelse/trivsel-slut": 7.2,
    "myway/trivsel": 70,
    "myway/uden-uddannelse-eller-arbejde": 78,
    "myway/i-gang-efter-et-halvt-aar": 71,
    "rideterapi/samlet-vurdering": 7.9,
    # Holstebro, SDQ, ten measured.
    **counted("cool-kids-og-chilled/problemscore-foerste", 10.1, 10),
    **counted("cool-kids-og-chilled/problemscore-afsluttende", 8.3, 10),
    **counted("cool-kids-og-chilled/problemscore-aendring", -1.8, 10),
    **counted("cool-kids-og-chilled/impactscore-foerste", 3.3, 10),
    **counted("cool-kids-og-chilled/impactscore-afsluttende", 1.2, 10),
    **counted("cool-kids-og-chilled/impactscore-aendring", -2.1, 10),
    "piger-med-ro-paa/unge-i-tilbuddet": 46,
    "piger-med-ro-paa/start": 3.5,
    "piger-med-ro-paa/slut": 2.8,
    # The scores at the follow-up: the catalogue gives no others.
    "mind-my-mind/sdq-opfoelgning": 9.5,
    "mind-my-mind/scas-opfoelgning": 18.3,
    "mind-my-mind/mfq-opfoelgning": 19.3,
    "task-force-for-spiseforstyrrelser-og-selvskade/henvendelser": 223,
    **counted("task-force-for-spiseforstyrrelser-og-selvskade/om-selvskade", 37, 223),
    **counted("task-force-for-spiseforstyrrelser-og-selvskade/om-spiseforstyrrelse", 55, 223),
    **counted("task-force-for-spiseforstyrrelser-og-selvskade/om-begge", 7, 223),
    **counted("task-force-for-spiseforstyrrelser-og-selvskade/maend", 9, 223),
    **counted("task-force-for-spiseforstyrrelser-og-selvskade/kvinder", 90, 223),
    **counted("task-force-for-spiseforstyrrelser-og-selvskade/under-18", 50, 223),
    # Halfway through the project, all its municipalities.
    "okay-ung/yngste-start": 42,
    "okay-ung/yngste-efter": 52,
    "okay-ung/aeldste-start": 38,
    "okay-ung/aeldste-efter": 52,
}
