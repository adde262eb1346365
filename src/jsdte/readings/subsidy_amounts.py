"""Open questions about money: benchmark, local standard, fees, rounding, payment."""

from jsdte.readings.reading import Option, Reading, Status

SUBSIDY_AMOUNT_READINGS: tuple[Reading, ...] = (
    Reading(
        id="A45",
        question="Is the “省定基准” one figure per kind of subsidy or one for both (the notice has no figures)?",
        question_zh="省定基准是培训、评价分别确定，还是两种补贴共用一个标准？",
        options=(
            Option(
                "per-kind",
                "It is supplied per kind and tier, optionally per class or occupation.",
            ),
            Option("one-for-both", "It is supplied per tier, the same for both kinds."),
        ),
        reason="Two subsidies, two costs. Not supplied: UNDETERMINED.",
        status=Status.OURS,
    ),
    Reading(
        id="A46",
        question="Which amounts float within ±30 % of the provincial benchmark?",
        question_zh="上下浮动不超过百分之三十，是对哪一项标准而言？",
        options=(
            Option(
                "each",
                "Each kind around its own benchmark; both ends of the range are included.",
            ),
            Option(
                "training-only",
                "The training subsidy only; the evaluation subsidy equals its benchmark. Both ends of the range are included.",
            ),
            Option(
                "sum",
                "The sum of both local standards around the sum of both benchmarks; both ends of the range are included.",
            ),
        ),
        reason="The sentence ends with the evaluator's fee, and Jiangsu's general rule, nearly the same sentence, says “本地补贴标准”; against it stands “本地培训补贴标准”, so `training-only` stays live. Both ends are included. A place known to have set no standard: the benchmark; unknown whether it has: UNDETERMINED.",
        status=Status.OURS,
    ),
    Reading(
        id="A46b",
        question="What happens with a local standard that is out of range?",
        question_zh="当地补贴标准超出浮动范围的，如何处理？",
        options=(
            Option("reject", "It is not used: the amount is UNDETERMINED."),
            Option("clamp", "It is cut to 70 % or to 130 % of the benchmark."),
        ),
        reason="Correcting it is for the place.",
        status=Status.OURS,
    ),
    Reading(
        id="A47",
        question="Does “不得高于…收费标准” limit each person's amount or the local standard itself?",
        question_zh="“不得高于收费标准”限制的是个人补贴金额还是当地标准本身？",
        options=(
            Option(
                "per-person",
                "The amount is the lesser of local standard and fee, per kind: training against the institution's fee, evaluation against the evaluator's. It may fall below −30 %.",
            ),
            Option(
                "standard-invalid",
                "A local standard above the lowest published fee for that place, occupation, level and kind (supplied) is out of range: A46b applies, and its `clamp` cuts it to that fee.",
            ),
            Option(
                "sum",
                "Each cap of A48 is taken over both kinds together; the later claim takes the rest.",
            ),
        ),
        reason="The default works without a survey of all fees.",
        status=Status.OURS,
    ),
    Reading(
        id="A48",
        question="Is the subsidy capped by the published fee or by the fee paid?",
        question_zh="补贴以公布的收费标准为限，还是以实际缴费为限？",
        options=(
            Option(
                "least-of-three",
                "By both: the least of the local standard, the fee standard published for the class (for evaluation: by the evaluator) and what was paid for that kind net of refunds (A87).",
            ),
            Option(
                "published-fee",
                "By the published fee; the payment is no cap (but A49 still asks for one).",
            ),
        ),
        reason="补 cannot exceed 缴; Wuxi's rule for 先付费后补贴 lets the invoice decide.",
        status=Status.OURS,
    ),
    Reading(
        id="A49",
        question="Whose payment does “先缴” ask for?",
        question_zh="“先缴”须由谁缴费？",
        options=(
            Option(
                "own-record",
                "Per kind a payment record (amount, day, payee, invoice in the person's name) dated on or before the filing. Who gave the person the money is not examined. An invoice in another's name: refused unless a supplied basis allows it; name unknown: UNDETERMINED.",
            ),
            Option("any-payer", "A payment of that kind by anybody."),
        ),
        reason="“先缴后补、直补个人”.",
        status=Status.TEXT,
    ),
    Reading(
        id="A64",
        question="How is the amount rounded (all arithmetic before is exact)?",
        question_zh="补贴金额如何取整？",
        options=(
            Option("cut-fen", "Down to the fen."),
            Option("half-up-fen", "Half up to the fen."),
            Option("cut-yuan", "Down to the yuan."),
            Option("cut-ten-yuan", "Down to ten yuan."),
        ),
        reason="Cutting never passes a limit.",
        status=Status.OURS,
    ),
    Reading(
        id="A69",
        question="Into whose account may the subsidy be paid?",
        question_zh="补贴可以发放到谁的账户？",
        options=(
            Option(
                "own",
                "An account in the person's name; otherwise the payout is refused, while the grant stands.",
            ),
            Option("named", "Any account the person names."),
        ),
        reason="“直补个人”; a social-security-card account is usual.",
        status=Status.TEXT,
    ),
    Reading(
        id="A71",
        question="Which place is the “所在地” of the paying bureau and the “本地” of the standard?",
        question_zh="“所在地”和“本地”是指哪里？",
        options=(
            Option(
                "review-route",
                "The place the passed review was routed to, whatever moves follow.",
            ),
            Option(
                "place-at-claim",
                "The place found by routing again at the filing of the claim.",
            ),
            Option("place-of-training", "The place named in the schedule."),
        ),
        reason="One place for review, standard and payment.",
        status=Status.OURS,
    ),
    Reading(
        id="A71b",
        question="Is the paying place the city or the county?",
        question_zh="支付补贴的“所在地”是设区市一级还是县（市）一级？",
        options=(
            Option(
                "city-unless-table",
                "The city, unless a supplied table names a county (县、市).",
            ),
            Option("city", "Always the city."),
        ),
        reason="The notice is addressed to 县（市） too, not to 区.",
        status=Status.OURS,
    ),
    Reading(
        id="A72",
        question="Which day fixes the benchmark, the local standard and the published fee (the rate day)?",
        question_zh="省定基准、当地标准和收费标准以哪一天为准？",
        options=(
            Option(
                "opening-day",
                "The opening day, for both kinds; the evaluator's fee: the day of the application for assessment.",
            ),
            Option("certificate-day", "The day on which the level certificate is issued."),
            Option("claim-day", "The day of the filing of the claim."),
            Option("decision-day", "The day of the decision on the claim."),
        ),
        reason="Jiangsu's platform rule fixes the standard by 备案时间. No value for that day: UNDETERMINED. Question 9 to the issuing office.",
        status=Status.OPEN,
    ),
    Reading(
        id="A87",
        question="Which assessment fees count as paid, given refunds and resit fees (paid = payments − refunds up to the filing)?",
        question_zh="扣除退费之后，补考等评价费用中哪些计入已缴费用？",
        options=(
            Option(
                "passed-sittings",
                "Those of sittings in which a paper was passed, together at most the published fee.",
            ),
            Option("first-sitting", "Those of the first sitting."),
            Option("all-sittings", "Those of all sittings, together at most the published fee."),
        ),
        reason="One assessment, one fee. Under every option, paid means payments minus refunds up to the filing; a later refund makes the excess not payable or, once paid, recoverable.",
        status=Status.OURS,
    ),
    Reading(
        id="A93",
        question="What happens with a claim whose amount is 0?",
        question_zh="计算出的补贴金额为零的，如何处理？",
        options=(
            Option("no-grant", "It is refused with the reason, and no turn is used."),
            Option("zero-grant", "It is granted, and a turn is used."),
        ),
        reason="Nothing is 享受.",
        status=Status.OURS,
    ),
    Reading(
        id="A97",
        question="What happens when the bank returns a payment?",
        question_zh="补贴资金被银行退回的，如何处理？",
        options=(
            Option(
                "pay-again",
                "It is paid again to a corrected account; the grant stands, and no new turn is used.",
            ),
            Option("refused", "The claim counts as refused, and its turn is free."),
        ),
        reason="The right does not hang on an account.",
        status=Status.OURS,
    ),
    Reading(
        id="A97b",
        question="What happens with claims when the person dies?",
        question_zh="学员死亡的，补贴申领如何处理？",
        options=(
            Option(
                "succession",
                "Death before the filing: there is no claim. Death after it: UNDETERMINED (law of succession).",
            ),
            Option(
                "ends",
                "Undecided claims are refused; granted ones are treated as under `succession`.",
            ),
        ),
        reason="It is not regulated.",
        status=Status.OURS,
    ),
)
