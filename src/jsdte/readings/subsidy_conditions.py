"""Open questions about who receives a subsidy: category, days, certificates, conditions."""

from jsdte.readings.reading import Option, Reading, Status

SUBSIDY_CONDITION_READINGS: tuple[Reading, ...] = (
    Reading(
        id="A38",
        question="Does the “等” after the six categories of persons admit further ones?",
        question_zh="六类补贴对象之后的“等”字，是否还包括其他人员？",
        options=(
            Option(
                "six-plus-supplied",
                "The six categories; more only as a supplied category with its legal basis.",
            ),
            Option(
                "open",
                "The six categories and also any status that the city attests in the review.",
            ),
        ),
        reason="Public money is spent.",
        status=Status.OURS,
    ),
    Reading(
        id="A39",
        question="Which 12 months are the 毕业学年 of someone who graduates from September to December?",
        question_zh="九月至十二月毕业的人，毕业学年是哪十二个月？",
        options=(
            Option(
                "calendar-year-before",
                "Those from 1 September of the calendar year before: for graduation in December 2025, 2024-09-01 to 2025-08-31.",
            ),
            Option(
                "academic-year",
                "The year from 1 September that contains the graduation: for graduation in December 2025, 2025-09-01 to 2026-08-31.",
            ),
        ),
        reason="The default is literal, though the year closes before graduation. For graduation from January to August there is no difference. Question 3 to the issuing office.",
        status=Status.OPEN,
    ),
    Reading(
        id="A40",
        question="On which day do the 12 months of the 毕业学年 end?",
        question_zh="毕业学年的十二个月在哪一天届满？",
        options=(
            Option("ends-31-august", "On 31 August: the first day is counted."),
            Option(
                "ends-1-september",
                "On 1 September: the first day is not counted (民法典 201).",
            ),
        ),
        reason="“9月1日起” counts its first day.",
        status=Status.TEXT,
    ),
    Reading(
        id="A41",
        question="On which day must the person be in one of the categories that receive subsidies?",
        question_zh="补贴对象的身份以哪一天为准？",
        options=(
            Option(
                "status-day",
                "On the day of the first review application for the enrolment or on the opening day, whichever is earlier. That one day is enough: a later change does no harm, and a category acquired later does not count.",
            ),
            Option("latest-application", "On the day of the latest review application."),
            Option("training-start", "On the first day of training."),
            Option("claim-day", "On the day of the filing of the claim."),
            Option(
                "throughout",
                "On every day from the day of `status-day` to the day of `claim-day`.",
            ),
        ),
        reason="The text describes those who “参加…培训”, and general rules fill the gap (clause 55): Jiangsu's platform rule judges the type of person at 备案时间; a repeated application keeps its first day.",
        status=Status.OURS,
    ),
    Reading(
        id="A42",
        question="Does each kind of subsidy need both certificates, the training certificate and the level certificate?",
        question_zh="申领培训补贴和评价补贴，是否都须同时取得两种证书？",
        options=(
            Option("both-for-both", "Yes: both certificates for both kinds."),
            Option(
                "each-its-own",
                "No: the training certificate for the training subsidy, the level certificate for the evaluation subsidy.",
            ),
        ),
        reason="“并取得…和相应等级证书的” governs both subsidies; 71号 is milder, 二(二)s7 is silent.",
        status=Status.TEXT,
    ),
    Reading(
        id="A43",
        question="Which level certificate is the “相应等级证书” of a training certificate?",
        question_zh="与培训合格证书“相应”的等级证书是指哪一种？",
        options=(
            Option(
                "same-level-after",
                "One of the same occupation and level, whatever its direction, from an assessment applied for with that training certificate (and so issued on or after its day).",
            ),
            Option("same-direction", "As `same-level-after`, and of the same direction too."),
            Option(
                "same-level-any-day",
                "One of the same occupation and level, whenever it was issued.",
            ),
            Option(
                "level-at-least",
                "As `same-level-after`, but of that level or a higher one.",
            ),
        ),
        reason="“相应”; training comes first (一s2, 二(三)s1).",
        status=Status.TEXT,
    ),
    Reading(
        id="A44",
        question="Which of the conditions of the national standard must be met on which day?",
        question_zh="国家职业标准规定的申报条件，哪些须在哪一天具备？",
        options=(
            Option(
                "staged",
                "At enrolment (where a lack is only reported: clause 3) and at the review: all but the proof of training hours, with expected completions (graduation, years) taken as of the assessment day where the standard allows it. At the application for assessment: all (commitment: clause 38). For the claim the level certificate proves them.",
            ),
            Option("complete-at-review", "All of them at the review."),
        ),
        reason="The proof of hours cannot exist before training. Conditions and categories are supplied facts with day and source.",
        status=Status.OURS,
    ),
    Reading(
        id="A78",
        question="Must the local directory contain the occupation too?",
        question_zh="该职业是否还须列入当地的指导目录？",
        options=(
            Option(
                "provincial-suffices",
                "No: the provincial directory suffices; absence from the local one is reported.",
            ),
            Option("local-too", "Yes: the local directory must contain it (supplied)."),
        ),
        reason="三(三)s1 gives the subsidy, s2 leaves the places the standard only; the general rule lets them select. Question 6 to the issuing office.",
        status=Status.OPEN,
    ),
    Reading(
        id="A79",
        question="What follows if the same training was already subsidised otherwise (employer, institution, unemployment fund)?",
        question_zh="同一培训已由单位、培训机构或失业保险基金补贴过的，还能否申领？",
        options=(
            Option(
                "asks",
                "A recorded one makes the claim UNDETERMINED; such subsidies are not searched for.",
            ),
            Option("bars", "A recorded one bars the claim: NO."),
            Option("ignored", "It is not looked at."),
        ),
        reason="The general rule forbids 就同一个培训项目重复申领.",
        status=Status.OURS,
    ),
    Reading(
        id="A84",
        question="Which graduation day fixes the 毕业学年, the expected or the actual one?",
        question_zh="毕业学年按预计毕业日期还是按实际毕业日期确定？",
        options=(
            Option(
                "on-record",
                "The day, expected or actual, that is on record on the day of A41; a deferral unknown then does no harm.",
            ),
            Option("actual", "The actual day; while it is not yet known: UNDETERMINED."),
        ),
        reason="It is judged with what is known on that day.",
        status=Status.OURS,
    ),
)
