"""Open questions about scope and commencement, and about recognised training institutions."""

from jsdte.readings.reading import Option, Reading, Status

INSTITUTION_READINGS: tuple[Reading, ...] = (
    Reading(
        id="A01",
        question="Does the “等” after the 14 occupations leave the list open, for training and for subsidies?",
        question_zh="十四个职业之后的“等”字，是否意味着培训范围和补贴范围还可以增加职业？",
        options=(
            Option(
                "training-open",
                "The list of occupations for training may grow by supplied entries; the list for subsidies is closed at the 14.",
            ),
            Option(
                "both-open",
                "Both lists, for training and for subsidies, may grow by supplied entries.",
            ),
            Option("both-closed", "Both lists are closed at the 14 occupations."),
        ),
        reason="The “14个” of 三(三)s1a is exact; 一s1 only says who may train.",
        status=Status.TEXT,
    ),
    Reading(
        id="A02",
        question="Who is a person “省内” (一s2a) and who belongs to “我省参训人员” (三(一)s2)?",
        question_zh="怎样才算“省内”人员和“我省参训人员”？",
        options=(
            Option(
                "declared",
                "A declared fact with its basis (the person works, is insured, is registered or studies in Jiangsu); it is not derived from other data.",
            ),
            Option("hukou", "The person's household register is in Jiangsu."),
            Option("insured", "The person is insured in Jiangsu."),
        ),
        reason="The text names no test.",
        status=Status.OURS,
    ),
    Reading(
        id="A03",
        question="Which day is the last day of an institution's 3-year listing?",
        question_zh="培训机构列入目录的三年有效期，最后一天是哪一天？",
        options=(
            Option(
                "corresponding-day",
                "An end day printed in the directory decides; without one the corresponding day three years later is the last valid day. The day of listing is valid.",
            ),
            Option(
                "day-before",
                "An end day printed in the directory decides; without one the day before the corresponding day three years later is the last valid day. The day of listing is valid.",
            ),
        ),
        reason="民法典 201 and 202: the day of listing is not counted. A40 differs because “9月1日起” names its first day. The day of listing is valid under both options.",
        status=Status.LAW,
    ),
    Reading(
        id="A04",
        question="From which day do the 3 years of a listing run?",
        question_zh="目录的三年有效期从哪一天起算？",
        options=(
            Option("directory-day", "From the day of listing stated in the directory."),
            Option("notice-day", "From the signing of the notice of recognition (a supplied day)."),
            Option("display-end", "From the end of the public display (a supplied day)."),
        ),
        reason="“列入目录的…有效期限”. Renewal is not provided for: a new selection gives a new period.",
        status=Status.TEXT,
    ),
    Reading(
        id="A05",
        question="Until which step of a class must the institution be listed for the occupation?",
        question_zh="培训机构在该职业的目录资格，须保持到班次的哪个环节为止？",
        options=(
            Option(
                "until-start",
                "The listing is needed on the day of plan filing, of publication, of class generation, of the opening application and of the start of training. After the start nothing of that class needs it: training, examination, filings, certificates, hours, assessment and subsidies go on (wind-down). A class not started cannot start: it is cancelled, and its trainees are refunded or transferred.",
            ),
            Option(
                "through-training",
                "As `until-start`, and the listing is also needed on every day up to the last training day; otherwise the training is not training at a recognised institution in the sense of clauses 7 and 59.",
            ),
            Option("at-plan-filing", "The listing is needed on the day of plan filing only."),
        ),
        reason="“参加…认定的培训机构开展的培训”; trainees must not lose by what they do not control.",
        status=Status.OURS,
    ),
    Reading(
        id="A05b",
        question="Does the removal of an institution from the directory for misconduct also end its running classes?",
        question_zh="培训机构因违规被移出目录时，正在进行的班次是否一并终止？",
        options=(
            Option(
                "as-expiry",
                "Removal for misconduct works like the expiry of the listing, as A05 is answered.",
            ),
            Option(
                "ends-classes",
                "Running classes are treated as under `through-training` of A05: the listing is needed on every day up to the last training day, otherwise the training is not one of clauses 7 and 59.",
            ),
        ),
        reason="The text knows one kind of removal only (“动态调整”).",
        status=Status.OURS,
    ),
    Reading(
        id="A06",
        question="Is the day on which a body is removed from the directory itself still a valid day?",
        question_zh="被移出目录的当天，资格是否仍然有效？",
        options=(
            Option("not-valid", "No: the removal day is no longer a valid day."),
            Option("valid", "Yes: the removal day is the last valid day."),
        ),
        reason="An adjustment works when it is published.",
        status=Status.OURS,
    ),
    Reading(
        id="A07",
        question="Does a listing whose last day is a rest day run on to the next working day (民法典 203)?",
        question_zh="目录有效期届满之日遇休息日，是否顺延到下一个工作日？",
        options=(
            Option("no-roll", "No: the listing ends on that rest day."),
            Option("roll", "Yes: the listing runs to the next working day."),
        ),
        reason="A listing is a status, not an act to be done in time.",
        status=Status.OURS,
    ),
    Reading(
        id="A30",
        question="What does a training certificate or a level certificate from elsewhere count for?",
        question_zh="在外省或本项目之外取得的培训合格证书、等级证书，能起什么作用？",
        options=(
            Option(
                "no-route",
                "Training from elsewhere opens neither assessment nor subsidy. An external level certificate counts for clause 72 (the bar on lower levels) and, if it is in the national system, for titles.",
            ),
            Option(
                "listed-elsewhere",
                "As `no-route`, but training by an institution listed in another province (supplied) opens the assessment.",
            ),
        ),
        reason="“经我省认定”.",
        status=Status.TEXT,
    ),
    Reading(
        id="A56",
        question="From when does the notice apply, as it has no commencement clause?",
        question_zh="通知没有写明施行日期，从何时起适用？",
        options=(
            Option(
                "opening-from-signing",
                "It applies from 2025-08-27 (成文日期): titles and hours of any date; subsidies for classes whose opening day is on or after it; subsidies for earlier classes are UNDETERMINED.",
            ),
            Option(
                "claim-from-signing",
                "As `opening-from-signing`, but subsidies for earlier classes too, if the claim is filed on or after 2025-08-27.",
            ),
            Option(
                "opening-from-printing",
                "As `opening-from-signing`, but from 2025-08-28, the day of printing.",
            ),
        ),
        reason="The 14 occupations enter the directory by this notice; outside the directory the general rule pays nothing. Question 8 to the issuing office.",
        status=Status.OPEN,
    ),
    Reading(
        id="A73",
        question="What is the scope of a listing, of an institution as of an evaluator?",
        question_zh="培训机构、评价机构列入目录，资格的范围有多大？",
        options=(
            Option(
                "per-occupation",
                "Each occupation is listed with its own days; direction and level are free.",
            ),
            Option("whole", "The body is listed for all occupations."),
            Option(
                "triple",
                "The body is listed for occupation, direction and level together (supplied with the listing).",
            ),
        ),
        reason="The published lists; “分职业”, “相关评价机构”.",
        status=Status.OURS,
    ),
)
