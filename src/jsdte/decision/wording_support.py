"""Words for the rules of statements 43 to 72: hours, titles, reviews, claims."""

from jsdte.decision.wording_entry import Wording

SUPPORT: dict[str, Wording] = {
    "hours-year": Wording(
        "Continuing-education hours count for the year in which training ended (year: {year}, end: {ended_on}).",
        "The institution registers the hours for the year of the last training day.",
        "继续教育学时计入培训结束当年（登记年度：{year}，培训结束日：{ended_on}）。",
        "培训机构按培训结束日所在年度登记学时。",
    ),
    "hours-in-time": Wording(
        "Continuing-education hours are registered by {deadline}, a month after training ended on {ended_on} (registered: {day}).",
        "The institution registers within the period; where the codes came only after it, the province says whether late hours are admitted.",
        "继续教育学时应在{deadline}前（含当日）登记，即培训结束（{ended_on}）后一个月内（登记日：{day}）。",
        "培训机构在期限内登记；证书编码晚于期限生成的，由省人社厅明确可否补登。",
    ),
    "hours-registered": Wording(
        "The hours on the training certificate are registered within the month after training ended ({ended_on}).",
        "The institution registers the hours, or asks for late registration once the month is over.",
        "培训合格证书所载学时应在培训结束（{ended_on}）后一个月内登记。",
        "由培训机构登记学时；逾期的，申请补登记。",
    ),
    "hours-certified": Wording(
        "Hours are registered once, with the training certificate and as printed on it (named: {named}, unfit: {unfit}).",
        "The institution registers the printed hours of trainees who hold the certificate and have none registered yet.",
        "继续教育学时凭培训合格证书按所载数额登记一次（共{named}人，不符：{unfit}人）。",
        "培训机构只为已取得证书且尚未登记的学员，按证书所载数额登记学时。",
    ),
    "level-certified": Wording(
        "The person holds the level certificate (issued: {issued_on}).",
        "The person passes both papers of the level assessment, and the evaluator issues the level certificate.",
        "本人已取得专业技术等级证书（发证日期：{issued_on}）。",
        "本人通过等级考核的两个科目后，由评价机构发给专业技术等级证书。",
    ),
    "entered": Wording(
        "The level certificate stands in the national system.",
        "The evaluator enters the level certificate in the national system.",
        "专业技术等级证书信息已进入国家系统。",
        "由评价机构将证书信息录入国家系统。",
    ),
    "title-series": Wording(
        "The series and specialty of the title are known for the occupation.",
        "The province names the series and specialty that belong to the occupation.",
        "该职业对应的职称系列和专业已明确。",
        "由省人社厅明确该职业对应的职称系列和专业。",
    ),
    "title-level": Wording(
        "A certificate of the junior or intermediate level is a title by itself (level: {level}).",
        "The holder of a senior certificate applies to the senior title review directly.",
        "初级、中级专业技术等级证书直接对应职称（证书等级：{level}）。",
        "持高级证书的人员可直接申报高级职称评审。",
    ),
    "subsidised-occupation": Wording(
        "The occupation of the class, {occupation}, is one of the 14 that are subsidised.",
        "The person applies for the review of an enrolment in one of the 14 occupations.",
        "培训班次的职业（{occupation}）属于可享受补贴的14个职业。",
        "本人就14个职业之一的报名记录申请资格审核。",
    ),
    "local-directory": Wording(
        "The directory of the city of the review ({city}) contains the occupation {occupation}.",
        "The city says whether its directory contains the occupation, or enters it there.",
        "审核地（{city}）的本地指导目录已列入该职业（{occupation}）。",
        "由设区市人社局明确该职业是否列入本地目录，或者予以列入。",
    ),
    "not-subsidised-otherwise": Wording(
        "No other subsidy for the same training is on record (recorded: {recorded}).",
        "The local office finds out what the other subsidy was paid for before it decides the claim.",
        "同一培训没有已享受其他补贴的记录（有无记录：{recorded}）。",
        "由当地人社部门查明其他补贴的用途后，再对补贴申领作出决定。",
    ),
    "review-conditions": Wording(
        "The person meets the conditions of the standard that are to be met at the review.",
        "The person shows that the conditions are met, and the city records its finding.",
        "申请人符合资格审核时应当具备的职业标准申报条件。",
        "申请人提交符合条件的证明，由设区市人社局予以核实并记录。",
    ),
    "category": Wording(
        "On {status_day} the person belongs to one of the categories that are subsidised.",
        "The person has the category attested for that day; training and title stay open without it.",
        "申请人在{status_day}属于可享受补贴的人员类别。",
        "申请人提供该日所属人员类别的证明；不属于的，仍可参加培训、取得职称。",
    ),
    "category-at-claim": Wording(
        "Where the category is looked at again with the claim, the person belongs to one on {status_day}.",
        "The person has the category attested for that day; training and title stay open without it.",
        "申领时仍须核对人员类别的，本人在{status_day}属于可享受补贴的人员类别。",
        "本人提供该日所属人员类别的证明；不属于的，不影响培训和职称。",
    ),
    "rejection-grounded": Wording(
        "A review is rejected only where a condition is not met (all met: {eligible}).",
        "The city passes a review whose conditions are met, and asks for the facts where they are not known.",
        "资格审核只有在不符合条件时才可不予通过（是否符合条件：{eligible}）。",
        "符合条件的由设区市人社局审核通过；情况不明的，先行查明。",
    ),
    "recognised-training": Wording(
        "Institution {institution} was in the directory for the occupation on the day training started ({day}).",
        "The person claims for training that began while its institution was listed.",
        "培训机构（{institution}）在开始培训之日（{day}）已就该职业列入目录。",
        "本人就开始培训时已列入目录的培训机构所办培训申领补贴。",
    ),
    "both-certificates": Wording(
        "Training and level certificate of the same occupation and level are in hand, in this order (training: {training}, level: {level}).",
        "The person obtains the certificate that is lacking and files the claim on its day of issue or later.",
        "已先后取得同一职业、同一等级的培训合格证书和专业技术等级证书（培训合格证书：{training}，专业技术等级证书：{level}）。",
        "本人取得所缺证书后，于发证当日或以后申领补贴。",
    ),
    "amount-known": Wording(
        "The amount can be computed from benchmark, local standard, published fee and payments.",
        "The office that sets the missing amount supplies it; the claim stays on file until then.",
        "补贴金额可由省定基准、本地标准、收费标准和缴费情况算出。",
        "由制定该项标准的部门提供所缺数据；在此之前，补贴申领予以保留。",
    ),
    "local-standard": Wording(
        "The local standard of {place} lies within the band around the benchmark.",
        "The place sets its local standard within the band, or supplies the standard that is lacking.",
        "{place}的本地标准在省定基准的浮动幅度以内。",
        "由当地在浮动幅度内制定本地标准；尚未提供的，予以提供。",
    ),
    "amount-above-zero": Wording(
        "There is an amount above zero to be paid.",
        "The person files a claim once a fee is paid that was not refunded; a claim refused for an amount of zero uses up no turn.",
        "可发放的补贴金额大于零。",
        "本人缴费且未退费后再申领；因金额为零被驳回的，不占用享受次数。",
    ),
    "payable": Wording(
        "A known amount above zero is due, at most what the person has paid less refunds.",
        "The office pays once the missing amount is supplied; what was refunded to the person is not paid out.",
        "应付金额已经确定且大于零，并不超过本人缴费扣除退费后的余额。",
        "由当地人社部门在所缺数据齐备后发放；已退还本人的费用不予发放。",
    ),
    "paid-first": Wording(
        "Before the claim was filed the person paid a fee of its kind ({kind}), on an invoice of their own.",
        "The person pays the institution or evaluator, obtains an invoice in their own name and then files a claim.",
        "申领前本人已缴纳相应费用并取得本人名下的发票（补贴种类：{kind}）。",
        "本人向培训机构或评价机构缴费，取得本人名下的发票后再申领补贴。",
    ),
    "own-account": Wording(
        "The subsidy goes to an account of the person.",
        "The person names an account of their own.",
        "补贴发放至本人账户。",
        "本人提供其名下的账户。",
    ),
    "claim-filed-by": Wording(
        "The claim is filed by {roles} (acting: {role}).",
        "The one who is to claim does so; the others support.",
        "补贴由{roles}申领（办理人：{role}）。",
        "由应当申领的一方提出，其他各方予以协助。",
    ),
    "refusal-grounded": Wording(
        "A claim is refused only where a condition is not met (all met: {entitled}).",
        "The local office grants a claim whose conditions are met, and asks for the facts where they are not known.",
        "补贴申领只有在不符合条件时才可驳回（是否符合条件：{entitled}）。",
        "符合条件的由当地人社部门予以同意；情况不明的，先行查明。",
    ),
    "eligible-at-decision": Wording(
        "What the review found still holds on the day of the decision, where it is judged again (review: {review}).",
        "The person supplies the facts that are wanting, or that have changed since the review.",
        "须在办理时重新审核的，资格审核认定的条件在作出决定之日仍然符合（资格审核：{review}）。",
        "本人补充所缺或者审核后有变化的材料。",
    ),
    "finance-joined": Wording(
        "The finance bureau of the same level takes part in the payment.",
        "The local office brings the finance bureau in and states its part in the payment.",
        "补贴发放会同同级财政部门办理。",
        "由当地人社部门会同同级财政部门办理，并予以载明。",
    ),
    "person-lives": Wording(
        "The person who claims is alive (day of death: {died_on}).",
        "For a claim filed in time the heirs turn to the local office, which asks how succession applies.",
        "申领人健在（死亡日期：{died_on}）。",
        "生前已提出申领的，由继承人向当地人社部门提出，由其明确继承问题如何处理。",
    ),
    "claim-settled": Wording(
        "The claim is decided and, once granted, paid (state: {state}).",
        "The local office decides the claim, or pays it together with finance.",
        "补贴申领应当审核完毕，同意的应当发放（状态：{state}）。",
        "由当地人社部门作出审核结论，或者会同财政部门发放。",
    ),
    "subsidies-left": Wording(
        "A person is granted at most {cap} subsidies of a kind (granted here: {granted}, with open claims: {possible}, recorded before: {prior}).",
        "The local office decides the open claims and records earlier subsidies; nothing helps once the limit is used up.",
        "每人同一种类补贴累计不超过{cap}次（已同意：{granted}次，含待定：{possible}次，以往记录：{prior}次）。",
        "由当地人社部门先处理待定的申领并查明以往次数；次数已用尽的，不能再享受。",
    ),
    "no-repeat": Wording(
        "No second subsidy of a kind is granted for the same occupation and level (level: {level}, earlier claim: {earlier}).",
        "The local office decides the open claim first; after a grant the person can claim for another occupation or level.",
        "同一职业同一等级的同一种类补贴只享受一次（等级：{level}，已同意的申领：{earlier}）。",
        "由当地人社部门先处理待定的申领；已享受的，本人可就其他职业或等级申领。",
    ),
    "no-higher": Wording(
        "On the day that counts the person holds no certificate of the occupation above the level claimed for ({level}).",
        "The person claims for the higher level; what a skill certificate means here is for the issuing office to say.",
        "认定之日，本人未持有同一职业高于所申领等级（{level}）的证书。",
        "本人可就更高等级申领；职业技能等级证书的影响，由发文机关明确。",
    ),
}
"""Words by rule id, in the order of the statements."""
