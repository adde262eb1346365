"""Open questions about claims: turns, duplicates, higher certificates, order, reversal."""

from jsdte.readings.reading import Option, Reading, Status

SUBSIDY_CLAIM_READINGS: tuple[Reading, ...] = (
    Reading(
        id="A51",
        question="What counts towards the 3 turns a person has?",
        question_zh="“享受3次”按什么计次？",
        options=(
            Option(
                "granted",
                "Claims granted and not revoked. A revocation frees the turn from its day on and revives no refused claim: the person files again.",
            ),
            Option("paid", "Only claims paid out and not recovered."),
            Option("filed", "Every claim filed."),
        ),
        reason="“享受”.",
        status=Status.TEXT,
    ),
    Reading(
        id="A52",
        question="Are the turns of training subsidy and evaluation subsidy counted separately?",
        question_zh="培训补贴与评价补贴的次数是分开计算还是合并计算？",
        options=(
            Option("two", "Separately: one counter per kind, three turns each."),
            Option("one", "Together: one counter, three turns in all."),
        ),
        reason="“分别”.",
        status=Status.TEXT,
    ),
    Reading(
        id="A53",
        question="Do the 3 turns include subsidies for other trades outside this project?",
        question_zh="每人三次是否把其他职业（工种）的补贴也计算在内？",
        options=(
            Option(
                "all-employment-funds",
                "All 职业培训补贴 (for training) and 评价补贴 or 职业技能鉴定补贴 (for evaluation) from employment subsidy funds count, of any trade: a supplied number per kind, with its source and the day counted from. Not supplied: UNDETERMINED, unless the project alone makes three (NO).",
            ),
            Option("project-only", "Only the subsidies of this project count."),
        ),
        reason="Same words, same fund and same directory as 32号. 参保职工技能提升补贴 (unemployment fund) is not counted. From which day “累计” counts is open. Question 4 to the issuing office.",
        status=Status.OPEN,
    ),
    Reading(
        id="A54",
        question="When is a claim a duplicate (“同一职业同一等级不可重复申领”)?",
        question_zh="怎样算对“同一职业同一等级”重复申领？",
        options=(
            Option(
                "kind-occupation-level",
                "Per kind of subsidy, with the direction ignored, and measured against earlier-filed claims that were granted and not revoked (for undecided ones see A75). After a refusal, a withdrawal or a revocation one may file again.",
            ),
            Option(
                "direction-too",
                "As `kind-occupation-level`, but a claim for another direction is no duplicate.",
            ),
            Option("any-filing", "Any earlier filing bars, a refused one too."),
        ),
        reason="The direction is not named; training and evaluation of one course never duplicate each other.",
        status=Status.TEXT,
    ),
    Reading(
        id="A55",
        question="Which higher certificates bar the claim for a lower one (“获得高等级证书的不得再申领”)?",
        question_zh="取得哪些高等级证书后，不得再申领低等级证书补贴？",
        options=(
            Option(
                "held",
                "A higher certificate of the occupation that was issued on or before the day of A67, whoever issued it, subsidised or not, in whatever order the two were obtained, of any direction.",
            ),
            Option(
                "higher-subsidised",
                "Only a higher certificate whose subsidy was granted.",
            ),
            Option("higher-first", "Only a higher certificate issued before the lower one."),
        ),
        reason="The default is literal; Zhejiang adds 并已领取补贴的, Jiangsu does not. With both in hand the lower one is lost.",
        status=Status.TEXT,
    ),
    Reading(
        id="A55b",
        question="Is the “高等级证书” that bars a lower claim a level certificate only, or also a training certificate?",
        question_zh="“高等级证书”只指等级证书，还是也包括高等级的培训合格证书？",
        options=(
            Option("level-certificate", "The level certificate only."),
            Option("training-too", "A higher training certificate bars as well."),
        ),
        reason="It is opposed to “低等级证书补贴”.",
        status=Status.TEXT,
    ),
    Reading(
        id="A55c",
        question="Do skill-level certificates (技师 and the like) of the occupation, obtained outside the project, bar a claim?",
        question_zh="项目之外取得的同一职业技能等级证书（如技师），是否也构成限制？",
        options=(
            Option("asks", "One that is on record makes the claim UNDETERMINED."),
            Option("not-counted", "They bar nothing."),
            Option(
                "as-benchmark",
                "They are ranked by clause 61 (高级技师 = 高级, 技师 = 中级, 高级工 = 初级) and bar accordingly.",
            ),
        ),
        reason="They are not named. Question 11 to the issuing office.",
        status=Status.OPEN,
    ),
    Reading(
        id="A65",
        question="Is there a time limit for claiming a subsidy?",
        question_zh="申领补贴有没有期限？",
        options=(
            Option("none", "No time limit."),
            Option(
                "twelve-months",
                "Twelve months from the level certificate, counted as in A32.",
            ),
            Option(
                "given-months",
                "As `twelve-months`, but with a supplied number of months.",
            ),
        ),
        reason="None is stated; several cities use `twelve-months`.",
        status=Status.OURS,
    ),
    Reading(
        id="A66",
        question="In which order are the claims of one person judged against each other?",
        question_zh="同一人有多笔申领时，先后次序如何确定？",
        options=(
            Option(
                "filing",
                "By the instant of filing, then by platform number; each is judged against what the earlier-filed ones became (undecided ones: A75).",
            ),
            Option("decision", "In the order of decision; undecided ones do not count."),
        ),
        reason="The person controls only the filing. A refused or withdrawn claim uses no turn.",
        status=Status.OURS,
    ),
    Reading(
        id="A67",
        question="On which day are the certificates looked at that bar a claim for a lower level (clause 72)?",
        question_zh="判断是否已持有高等级证书，以哪一天为准？",
        options=(
            Option("filing-day", "On the day of the filing of the claim."),
            Option("decision-day", "On the day of the decision on the claim."),
        ),
        reason="“申领” is the filing.",
        status=Status.TEXT,
    ),
    Reading(
        id="A68",
        question="Who is one person for the limits said of “每人”?",
        question_zh="“每人”以什么认定为同一个人？",
        options=(
            Option(
                "linked-number",
                "The normalised identity number (x = X, character width, blanks). Different numbers are different persons until `AmendIdentity` links them; from the day of the link both histories are one, and earlier grants it would have barred are reported.",
            ),
            Option(
                "number-and-name",
                "Number and name must both match, otherwise they are two persons.",
            ),
        ),
        reason="Names change, and spellings differ.",
        status=Status.OURS,
    ),
    Reading(
        id="A70",
        question="Does the decision on the claim check eligibility again?",
        question_zh="办理补贴申领时，是否重新审核资格？",
        options=(
            Option(
                "review-stands",
                "No: the passed review stands; certificates, payment and documents are judged as of the filing.",
            ),
            Option(
                "at-decision",
                "Yes: all is judged again as known on the day of decision (the category still for the day of A41).",
            ),
        ),
        reason="The review is the place for it. For clause 72 see A67; for order, duplicates and the cap A66 and A75; for reversals A83.",
        status=Status.OURS,
    ),
    Reading(
        id="A75",
        question="How is a claim judged while an earlier-filed one is undecided (under `filing` of A66)?",
        question_zh="前一笔申领尚未办结时，后一笔申领如何处理？",
        options=(
            Option(
                "waits",
                "UNDETERMINED if the earlier one could matter, and that one is named; a grant is premature.",
            ),
            Option("ignored", "As if the earlier one had never been filed."),
            Option("counted", "As if the earlier one had been granted."),
        ),
        reason="Neither of two answers may depend on who decides first.",
        status=Status.OURS,
    ),
    Reading(
        id="A83",
        question="What does a reversal do (certificate revoked, commitment false, review passed in error, score amended)?",
        question_zh="证书被撤销、承诺不实、审核有误或成绩更正的，此前的结果如何处理？",
        options=(
            Option(
                "basis-gone",
                "What was built on it is marked: open claims are refused, granted ones become revocable, paid ones recoverable; hours and title are reported. The certificate is not held from then on. For the turns see A51.",
            ),
            Option(
                "void-from-start",
                "All that was built on it falls as if it had never been.",
            ),
        ),
        reason="No rule makes it automatic, and history stays. A clerical correction keeps code, day and effect.",
        status=Status.OURS,
    ),
    Reading(
        id="A92",
        question="Are the claims of the two kinds of subsidy filed separately or as one?",
        question_zh="培训补贴和评价补贴是分别申领还是一并申领？",
        options=(
            Option("separate", "Each on its own, together or not."),
            Option("joint", "Both in one claim."),
        ),
        reason="Two subsidies, two counters; s2 names the training claim alone.",
        status=Status.OURS,
    ),
)
