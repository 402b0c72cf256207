"""Natural English of letters of many subjects is published, and is not where it says otherwise."""

import re

import pytest

from tests.unit.conftest import DataFolder

from .letter import sentence, write_letter


def refused(data: DataFolder, zh: str, en: str) -> list[str]:
    """Return the codes of what is wrong with the English of a sentence, whose order is its own."""
    said = re.findall(r"\{(\w+)[:}]", en)
    order = {"order": said} if said != re.findall(r"\]\{(\w+)\}", zh) else {}
    write_letter(data, sentence(zh, en, **order))
    return [code for _, key, code in data.faults() if key == "sections[0].sentences[0].en"]


RIGHT = [
    # months and classes
    ("拟于今年5月底前完工。", "Work is due to end by the end of May this year."),
    ("去年3月,我局检查了供水设施。", "Last March our bureau inspected the water supply."),
    ("预计明年5月开工。", "Work is expected to start next May."),
    ("每年3月至5月开展。", "It is carried out from March to May each year."),
    ("两条河流为Ⅱ类和Ⅳ类水质。", "The two rivers have Class II and Class IV water."),
    ("二期工程已于2022年完工。", "Phase II was completed in 2022."),
    ("大厅周六上午开放。", "The hall is open on Saturday mornings."),
    ("每年腊月至次年正月检查。", "Checks run from the twelfth to the first lunar month each year."),
    ("今年上半年已调整线路[14条]{a}。", "In the first half of this year {a} routes were adjusted."),
    ("子女就近入学,比例达[95%]{a}。", "Children go to school nearby; {a} of these children do."),
    # comparisons behind a number
    ("火情比去年同期少[9起]{a}。", "There were {a} fewer fires than in the same period last year."),
    ("投入比上年少[2亿元]{a}。", "Spending was {a} less than the year before."),
    ("用水量比2020年减少[6%]{a}。", "Water use was {a} lower than in 2020."),
    ("用电量减少[6%]{a}。", "The use of electricity was cut by {a}."),
    ("每餐优惠[3元]{a}。", "Each meal costs {a} less."),
    ("亩产[412公斤]{a}。", "The yield was {a} kilograms per mu."),
    ("产量比上年增加[6公斤]{b}。", "The yield was {b} kilograms more than last year."),
    ("每人[860元]{a},较上年提高[40元]{b}。", "It is {a} per person, {b} more than last year."),
    # only, short of, another
    ("产量仅比上年下降[0.9%]{a}。", "Output was down by only {a} on the year before."),
    ("准确率仅为[62%]{a}。", "The accuracy rate was only {a}."),
    ("仍缺学位[1100个]{a}。", "There is still a shortage of {a} school places."),
    ("水质不达标,与目标仍有差距。", "The water falls short of the standard, and of the target."),
    ("年内再新增站点[40个]{a}。", "Another {a} stations will be added before the year is out."),
    ("力争建成步道[60公里]{a}。", "We hope to complete {a} kilometres of footpaths."),
    # what an amount is for
    ("每亩补贴[80元]{a}。", "The subsidy is {a} per mu."),
    ("每户补助[5000元]{a}。", "Grants of {a} for each household are paid."),
    ("每生每年[800元]{a}。", "It is {a} per pupil per year."),
    ("为农民工追回工资[300万元]{a}。", "{a} in wages was recovered for migrant workers."),
    ("每[百户]{a}住宅配建用房。", "Rooms are built for every {a} households."),
    ("防治面积[120万亩次]{a}。", "{a} mu treated were sprayed."),
    ("平均车速[18公里/小时]{a}。", "The average speed is {a} kilometres per hour."),
    ("年发电量[2亿千瓦时]{a}。", "It generates {a} kWh a year."),
    # set words
    ("其中[11家]{a}尚未完成改造。", "Of these, {a} have yet to be renovated."),
    ("合格率有待提高。", "The pass rate has yet to be raised."),
    ("自来水普及率[92%]{a}。", "Tap water coverage is {a}."),
    ("财政困难,暂不安排。", "Public finances are tight, and nothing is planned for now."),
    ("排名末位的,约谈其负责人。", "The officials of whichever comes last are called in."),
    ("考核优秀的,给予奖励。", "Those rated excellent receive awards."),
    ("不再列入计划。", "They are left out of the plan from now on."),
    ("一律不列入计划。", "They are left out of the plan without exception."),
    ("生活垃圾分类覆盖全市。", "The sorting of domestic waste covers the whole city."),
    ("受征地影响,工程滞后。", "Held up by the acquisition of land, the work is behind."),
    ("您反映的问题确实存在。", "The problem that you raised does exist."),
    ("公积金贷款可上浮[20%]{a}。", "They may borrow {a} more from the provident fund."),
    ("多次协调未果。", "Repeated efforts to settle it were without success."),
    ("力争今年汛期前完工。", "We aim to finish before this year's flood season."),
    ("该桥年久失修。", "The bridge has fallen into disrepair."),
    ("建成基站[86个]{a},每县[9个]{b}。", "{a} stations were built, or {b} stations per county."),
    # before, by and from a date
    ("计划2027年底前建成。", "It is planned to be finished before the end of 2027."),
    ("计划2027年底前建成。", "It is planned to be finished by late 2027."),
    ("2026年9月1日起施行。", "It applies from 1 September 2026 on."),
    ("2026年9月1日起施行。", "It has applied since September 1, 2026."),
    ("2024年以来,我们检查了码头。", "Since 2024 we have inspected the wharves."),
    ("自2024年至2026年,逐步更换。", "They are replaced step by step from 2024 to 2026."),
    # what is left, excepted, expected of somebody, and what a mark denies itself
    ("泊位剩余[30个]{a}。", "{a} berths remain."),
    ("除[2处]{a}因拆迁延期外,其余均已完工。", "Apart from {a} delayed, all are finished."),
    ("值班人员应及时答复。", "Staff on duty should answer promptly."),
    ("每张床位[不得超过9800元]{a}。", "Each bed may cost {a}."),
    ("每例减免[80元]{a}。", "{a} is waived per case."),
    ("占地[52亩]{a}。", "It occupies {a} mu."),
    ("其中[9个]{a}为社区泊位。", "Among them, {a} are community berths."),
    ("设码头[1个]{a}、栈桥[4座]{b},水闸另有[9座]{c}。",
     "It has {a:word} wharf and {b:word} jetties; there are {c:word} sluices besides."),
    ("每天巡查[1次]{a}。", "The wharf is patrolled {a:times} a day."),
    ("17时至24时开放。", "It is open from 5 p.m. to midnight."),
    ("泊位由[46个]{a}增加到[80个]{b}。", "Berths have increased from {a} to {b}."),
    ("原则上不再新建码头。", "In principle no more wharves will be built."),
    ("每吨收费[5元]{a}。", "The fee is {a} per tonne."),
    # what is done and what happens
    ("对未按期开工的地块,由政府依法收回。",
     "Plots where work has not begun in time are forfeited to the government by law."),
    ("施工期间,公交8路改走人民路。", "During the works bus 8 is diverted along Renmin Road."),
    ("汛期转移危险区域群众。", "In the flood season people were evacuated from danger zones."),
    ("货车进场前须过磅。", "Lorries must be weighed before entering."),
    ("严查超速、疲劳驾驶。", "Speeding and driving when tired are strictly checked."),
    ("对高空抛物行为予以警告。", "Those who throw things from high up are warned."),
    ("公示期间无异议。", "No objections were made during the publicity period."),
    ("双方就补偿标准达成一致。", "The two sides agreed on the compensation."),
    ("给您造成的不便,敬请谅解。", "We apologise for any inconvenience to you."),
    ("欢迎社会各界人士献计献策。", "We welcome ideas from all walks of life."),
    ("劳动争议先行仲裁。", "Labour disputes are first arbitrated."),
    ("严禁擅自更改监测数据。", "Tampering with monitoring data is strictly forbidden."),
    ("以零容忍态度惩治腐败。", "Corruption is punished and never tolerated."),
    ("因管道检修,9月2日停水。", "The water supply is interrupted on 2 September for pipe repairs."),
    ("夜间施工影响居民休息。", "Work at night disturbs residents' rest."),
    ("期待您继续提出宝贵意见。", "We look forward to your further valuable comments."),
    ("克服资金短缺困难。", "The difficulty, a shortage of funds, was overcome."),
    ("农贸市场每日收市后消毒。", "Farmers' markets are disinfected daily after closing."),
    ("火势于当日扑灭。", "The fire was extinguished the same day."),
    ("污水直排口全部封堵。", "All outlets that discharged sewage directly were sealed."),
    ("早稻收割基本结束。", "The early rice has largely been harvested."),
    ("对农村教师实行交流轮岗。", "Rural teachers are rotated."),
    ("将环卫作业市场化。", "Street cleaning was outsourced."),
    ("各类检查重复交叉。", "All kinds of inspections overlap and are duplicated."),
    ("目前泵站已恢复运行,供水正常。",
     "The pumping station has now resumed operation, and water supply is normal."),
    ("每周有专家来县医院坐诊。", "Specialists hold surgeries in the county hospital every week."),
    # what things and people are like, and of which kind
    ("学校食堂实行集中采购,不合格供应商一律清退。",
     "School canteens buy in bulk, and unqualified suppliers are all removed."),
    ("部分路段照明不足,存在安全隐患。", "Some stretches are poorly lit, which is dangerous."),
    ("公交线路偏少,群众出行不便。", "Bus routes are few, and travel is inconvenient for people."),
    ("我们将举一反三,堵塞漏洞。", "We will apply this elsewhere and close the loopholes."),
    ("检查结果互认,减轻患者负担。",
     "Results are mutually recognised, and the expense to patients reduced."),
    ("该路段已于去年底建成通车。",
     "This stretch was finished and opened to traffic late last year."),
    ("由相关部门主动对接。", "The competent departments are to get in touch."),
    ("加大对黑车的查处力度。", "Illegal vehicles are dealt with more severely."),
    ("对确有困难的家庭给予临时救助。", "Families in real hardship are given temporary relief."),
    ("拟在公园增设无障碍坡道。", "It is planned to add wheelchair ramps to the park."),
    ("加强汛期值班值守。", "Duty around the clock in the flood season is being strengthened."),
    ("老人就餐每餐补贴[3元]{a}。", "The elderly receive a subsidy of {a} for each lunch."),
    ("做到雨污分流。", "Rainwater and sewage are led into separate pipes."),
    ("探索以试点促推广。", "Popularising it through experimental pilots is being explored."),
    ("供需矛盾突出。", "The mismatch of supply and demand is serious."),
    ("社会力量参与养老服务。", "Non-state actors take part in care for the elderly."),
    ("严禁变相收费。", "Indirect charging is strictly forbidden."),
    ("引导个体工商户自主参保。",
     "The self-employed are guided to become insured of their own accord."),
    ("路面沉降已修复。", "The subsidence of the road surface has been repaired."),
    ("县医院新增外科医师[6名]{a}。", "The county hospital gained {a} more surgeons."),
    ("贷款余额达[486亿元]{a}。", "Outstanding loans reached {a}."),
    ("组织参加境内外展会[36场]{a}。", "They attended {a} exhibitions at home and abroad."),
    ("加固病险水库[9座]{a}。", "{a} dilapidated and dangerous reservoirs were strengthened."),
    ("夏季高温时段错峰作业。", "In hot summer weather work is done off-peak."),
    ("不文明养犬行为依法处罚。", "Improper keeping of dogs is punished by law."),
    ("居民对噪声反映强烈。", "Residents are strongly dissatisfied with the noise."),
    ("严厉打击非法捕鱼。", "Unlawful fishing is severely cracked down on."),
    ("推动绿色低碳转型。", "The shift to a greener economy is being promoted."),
]  # fmt: skip

WRONG = [
    ("拟于今年5月底前完工。", "Work is due to end by the end of March this year."),
    ("去年3月,我局检查了供水设施。", "Next March our bureau inspected the water supply."),
    ("我局检查了供水设施。", "In May our bureau inspected the water supply."),
    ("两条河流为Ⅱ类和Ⅳ类水质。", "The two rivers have Class III and Class IV water."),
    ("河流水质良好。", "The river has Class II water."),
    ("大厅周六上午开放。", "The hall is open on Friday mornings."),
    ("投入比上年少[2亿元]{a}。", "Spending was {a} more than the year before."),
    ("用电量减少[6%]{a}。", "The use of electricity went up {a}."),
    ("产量比上年下降[0.9%]{a}。", "Output was down by only {a} on the year before."),
    ("人才[62人]{a}。", "Only {a} people are talented."),
    ("学位[1100个]{a}。", "There is a shortage of {a} school places."),
    ("水质达标。", "The water falls short of the standard."),
    ("已新增站点[40个]{a}。", "Another {a} stations will be added."),
    ("每年将举办活动[6场]{a}。", "Every year it hopes to hold {a} events."),
    ("每亩补贴[80元]{a}。", "The subsidy is {a} per hectare."),
    ("每户补助[5000元]{a}。", "Grants of {a} for each person are paid."),
    ("投资[5000元]{a}。", "The investment is {a} in US dollars."),
    ("[55户]{a}企业获奖。", "{a} households won awards."),
    ("已完成整治。", "The improvements have been started."),
    ("合格率已经提高。", "The pass rate has yet to be raised."),
    ("自来水普及率[92%]{a}。", "The price of tap water is {a}."),
    ("列入计划。", "They are left out of the plan."),
    ("财政困难,暂不安排。", "Public finances are sound, and nothing is planned for now."),
    ("连续[两年]{a}考核优秀。", "It was rated excellent in any {a:word} years."),
    ("疏浚沟渠[560公里]{a}。", "{a} kilometres of ditches were filled in."),
    ("甲[86个]{a},乙[9个]{b}。", "A has {a} or {b}."),
    ("计划2027年底前建成。", "It is planned to be finished after the end of 2027."),
    ("计划2027年底前建成。", "It is planned to be finished from 2027."),
    ("2026年9月1日起施行。", "It applies until 1 September 2026."),
    ("2024年以来,我们检查了码头。", "By 2024 we had inspected the wharves."),
    ("泊位剩余[30个]{a}。", "{a} berths are taken."),
    ("除[2处]{a}因拆迁延期外,其余均已完工。", "Including {a} delayed, the others are finished."),
    ("值班人员应及时答复。", "Staff on duty may answer promptly."),
    ("每张床位[不得超过9800元]{a}。", "Each bed must not cost {a}."),
    ("每例减免[80元]{a}。", "{a} is waived per household."),
    ("占地[52亩]{a}。", "It occupies {a}."),
    ("码头总长[18公里]{a}。", "The wharves are {a} in total length."),
    ("现有泊位[30个]{a}。", "There used to be {a} berths."),
    ("对有户籍的居民减免。", "Residents without household registration pay less."),
    ("清明期间[9个]{a}码头开放。", "{a} wharves are open over the Spring Festival."),
    ("在十届四次会议上提出。", "It was raised at the Tenth Session of the Fourth Congress."),
    ("泊位由[46个]{a}增加到[80个]{b}。", "Berths have increased from {b} to {a}."),
    ("费率由[46%]{a}降至[30%]{b}。", "The rate was raised from {a} to {b}."),
    ("17时至24时开放。", "It is open from 4 p.m. to midnight."),
    ("原则上不再新建码头。", "No more wharves will be built."),
    ("每吨收费[5元]{a}。", "The fee is {a} per household."),
    ("船舶入港前须申报。", "Ships must report after they enter the port."),
]  # fmt: skip


@pytest.mark.parametrize(("zh", "en"), RIGHT)
def test_natural_english_is_published(data: DataFolder, zh: str, en: str) -> None:
    assert refused(data, zh, en) == []


@pytest.mark.parametrize(("zh", "en"), WRONG)
def test_english_of_another_meaning_is_refused(data: DataFolder, zh: str, en: str) -> None:
    assert refused(data, zh, en) != []
