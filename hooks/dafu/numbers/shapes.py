"""Shapes of numerals in official Chinese: dates, sessions, serial numbers and what is left."""

import re
from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum

from .dates import find_dates
from .numerals import NUMERAL, PLAIN, SCALE
from .units import latin_units, unit_pattern


class NumeralKind(StrEnum):
    """What a numeral is. Only `number` is a figure."""

    NUMBER = "number"
    DATE = "date"
    TIME = "time"
    YEAR = "year"
    YEAR_RANGE = "year-range"
    PERIOD = "period"
    DOCUMENT_NUMBER = "document-number"
    SERIAL = "serial"
    SESSION = "session"
    ORDINAL = "ordinal"
    TELEPHONE = "telephone"
    NAME = "name"
    IDIOM = "idiom"


Claim = tuple[int, int, NumeralKind]
Finder = Callable[[str], Iterable[Claim]]

# A number of its own: it does not start within a longer one, which also bounds the search.
_N = f"(?:(?<![0-9.{PLAIN}])(?:[0-9]{{1,20}}|[{PLAIN}]{{1,9}}))"
_YEAR = "(?:(?:19|20)[0-9]{2}|[一二][〇零○一二三四五六七八九]{3})"
_GAP = "[^0-9\n,。;]{0,14}?"
_ONES = "一二三四五六七八九"
_COUNTED = (
    "[0-9.%年月日万亿多余条次个件人家部台名位项所座户元平通起宗例场批辆套间亩吨倍种类期只头株]"
)
_TREE = "[-0-9A-Za-z/—._〔〕\\[\\]()字第号]"
UNIT_NUMERAL = "(?:[个多余]{0,2}[百千]分点|千[克米瓦伏帕卡赫]|百分位)"  # no number of its own
ENCLOSED = re.compile("[①-⒛❶-➓㈠-㈩㊀-㊉]")
_LATIN_UNIT = f"(?:{'|'.join(map(re.escape, latin_units()))})"
_NAMED = (
    "人民|中学|小学|中心|医院|实验"
    "|高级|高中|初中|幼儿园|附属|职业|师范|污水|水厂|福利|税务|监狱|看守|检察|公交"
)
_ADMIN = "省市县区乡镇村州"
_TOGETHER = (
    "联动|网络|体系|贯通|书记|架构|平台|协同|上下|管理"
    "|服务|工作|责任|党组织|行政|政府|共建|同步|联合|一体"
)


def _shaped(kind: NumeralKind, pattern: str) -> Finder:
    """Find what matches, or the part of it in the group `token`."""
    compiled = re.compile(pattern, re.MULTILINE)
    has_token = "token" in compiled.groupindex

    def find(text: str) -> Iterator[Claim]:
        for match in compiled.finditer(text):
            group = "token" if has_token and match["token"] is not None else 0
            yield *match.span(group), kind

    return find


def _dated(text: str) -> Iterator[Claim]:
    return ((span.start, span.end, NumeralKind(span.kind.value)) for span in find_dates(text))


def _lettered(text: str) -> Iterator[Claim]:
    """5G, PM2.5 and A4, unless what follows is counted: GDP500亿元 and 600MW."""
    for match in _LETTERED.finditer(text):
        named = match["named"] or text.startswith("级", match.end())
        if named or not unit_pattern().match(text, match.end()):
            yield *match.span(), NumeralKind.NAME


_LETTERED = re.compile(
    r"(?P<named>(?:PM|pm)(?:2\.5|10|1)(?![0-9.])|(?<![0-9.])[2-6]G(?![A-Za-z0-9流])|(?<![A-Za-z])[A-Z][0-9]{1,4}(?=[路线]|[国省县乡]道|高速)"
    r"|(?<![A-Za-z])[A-Z][0-9]{1,3}-[0-9]{1,3}(?=地块)|(?<![A-Za-z])[A-Z]-?[0-9]{1,4}(?=[栋幢座])|(?<![A-Za-z0-9])[A-Z][0-9][A-Z](?![A-Za-z0-9]))"
    r"|[A-Za-z]+-?[0-9]+(?:\.[0-9]+)?[A-Za-z0-9]*(?![0-9.万亿%])"
    rf"|(?<![0-9.])[0-9]+(?:\.[0-9]+)?(?!{_LATIN_UNIT}(?![A-Za-z0-9]))[A-Za-z][A-Za-z0-9]*"
)

# Each takes what those before it have left.
NUMBERED: tuple[Finder, ...] = (
    _shaped(
        NumeralKind.NAME,
        r"(?<![\w.])(?=[!-~]{0,120}[0-9])"
        r"(?:[A-Za-z0-9][\w.-]{0,60}@[\w.-]{1,60}|(?:https?://|www\.)[!-~]{1,200}"
        r"|[A-Za-z0-9_-]{1,80}\.(?:jpe?g|png|gif|pdf|docx?|xlsx?)(?![A-Za-z0-9]))",
    ),
    _shaped(
        NumeralKind.TELEPHONE,
        r"(?<![0-9.])(?:1[3-9][0-9]\*{2,8}[0-9]{2,4}|[0-9]{3,8}\*{3,8}(?![0-9])"
        r"|(?:\(0[0-9]{2,3}\) ?|0[0-9]{2,3}[-—– ])[1-9][0-9]{2,3}[- ]?[0-9]{4}"
        rf"(?:[-转][0-9]{{1,6}})?(?![0-9])|1[3-9][0-9]{{9}}(?!{_COUNTED})"
        rf"|[48]00-[0-9]{{3,4}}-?[0-9]{{3,4}}(?!{_COUNTED})|12345(?!{_COUNTED}(?<!平)|平(?!台))"
        rf"|(?:1(?:2[1-5][0-9]{{2}}|1[0-9]|2[0-2])|96[0-9]{{3,4}})(?!{_COUNTED}(?<!平)|平(?!台))"
        r"(?=\w{0,8}?(?:热线|平台|急救|报警|[消火][防警]|联动|指挥|接处?警|预警|系统|专线|举报|投诉|法律服务)))"
        # a bare number of seven or eight digits after a name or in brackets
        r"|(?<=[\u4e00-\u9fff(])(?<![值额数量积为达计共到约超近过逾足少多于是有入出])"
        r"[2-8][0-9]{6,7}(?=[)\s。,;]|\Z)",
    ),
    _shaped(
        NumeralKind.TELEPHONE,
        r"(?:电话|热线|手机|传真|拨打|区号|号码|联系方式)"
        r"(?::\s{0,3}|\s{0,3}\(?(?=[0-9]{7}|0[0-9]{2,3}(?![0-9])|1[12][0-9]))"
        rf"(?P<token>[0-9]{{3,12}}(?:[-、,/转 ][0-9]{{3,12}})*)(?!{_COUNTED})",
    ),
    _shaped(
        NumeralKind.DOCUMENT_NUMBER,
        rf"[(\[〔﹝【〈]{_YEAR}[)\]〕﹞】〉] ?[第\u3400-\u9fff]?"
        rf"{_N}(?:(?:号?[、,]|-){_N}){{0,9}}号"
        # a bracket or the end is lost
        rf"|[〔﹝]{_YEAR}[0-9]{{0,5}}(?![0-9])(?=[^〕﹞号])"
        rf"|(?<=[\u3400-\u9fff]){_YEAR}[〕﹞] ?[0-9]{{1,5}}号",
    ),
    _shaped(
        NumeralKind.DOCUMENT_NUMBER,
        r"(?:索 ?引 ?号|文 ?号|编 ?号|QQ群?|备案号|流水号|案号|许可证号|[建提][议案]号|代码"
        r"|标识码|账号)"
        r" {0,3}[:|]\s{0,3}"
        rf"(?P<token>{_TREE}*[0-9](?:{_TREE}*[0-9A-Za-z号])?)"
        r"|(?<![0-9A-Za-z])(?:GB|DB[0-9]{2}(?=/T|[ ])|DB|JGJ|CJJ|HJ|ISO|JTG|NY|WS|TSG|GBZ|CJ|SL|DL"
        r"|YD|JT)"
        r"(?:/T|/Z)?[ ]?[A-Z]?[0-9]{2,6}(?:[./][0-9]+)*(?:[-—–]{1,2}[0-9]{2,4})?"
        rf"|(?<=[发办函字]){_YEAR}年第?[0-9]{{1,4}}号"
        r"|(?<![0-9])[0-9]{6}-[0-9]{1,5}[/-][0-9]{4}-[0-9]{3,}"
        rf"|(?<![0-9A-Za-z])[0-9A-Za-z][0-9A-Za-z-]{{5,30}}/{_YEAR}-[0-9]{{3,}}"
        rf"|(?<![0-9A-Za-z])[A-Z]{{1,4}}[0-9]{{3,6}}-{_YEAR}(?![0-9])"
        rf"|(?<![0-9.,])[0-9]{{12,30}}(?!{_COUNTED})"
        r"|(?<=备)[0-9]{5,20}号(?:-[0-9]{1,3})?"
        rf"|[(\[〔﹝【〈]{_YEAR}[)\]〕﹞】〉](?=[^0-9年月])",
    ),
    _shaped(
        NumeralKind.ORDINAL,
        r"^[^\S\n]*[-—–] ?[0-9]{1,3} ?[-—–]?[^\S\n]*$|"
        r"(?:^|(?<=[:;。\s]))[^\S\n]*(?P<token>[0-9]{1,2}\.)(?=(?:19|20)[0-9]{2}(?:年|[-—至]))",
    ),
    _shaped(NumeralKind.SERIAL, "(?<=会议)[0-9]{1,5}(?=的?(?:提案|议案|建议))"),
    _shaped(
        NumeralKind.SESSION,
        rf"第?{_N}届{_GAP}第?{_N}次(?:全体)?会议|第?{_N}届(?:[{_ONES}]中[、和])*[{_ONES}]中全会|{_N}届{_N}次|第?{_N}届{_N}次(?:全体)?(?:全会|会议)"
        rf"|第{_N}届(?:第?{_N}次)?|{_N}届(?=[省市县区州]?人大|[省市县区州]?政协|市委|省委|县委|区委|全国|中央|党|人民代表|委员会|常委)"
        rf"|(?<=政协|人大|党委|委会|大会){_N}届(?:{_N}次)?"
        rf"|(?<=[省市县区委会]){_N}届(?![{_ONES}0-9学毕])|(?<=党的)[{_ONES[6:]}]大"
        rf"|(?<![0-9{PLAIN}])(?:十[{_ONES}]|二十[{_ONES}]?)大(?![{PLAIN}]?(?:行动|工程|任务|项目|产业|重点|举措|民生))"
        rf"|第{_N}次{_GAP}(?:会议|大会|全会|党代会|党员代表大会)|(?<![0-9{PLAIN}第])[{_ONES}]中全会"
        rf"|(?<![0-9{PLAIN}第])[{_ONES}十]{{1,3}}次(?=全会|党代会|会议)|[{_ONES}]次会议",
    ),
)
SHAPED: tuple[Finder, ...] = (
    _dated,
    _shaped(  # digits or signs of a date are lost
        NumeralKind.DATE,
        r"(?:^|(?<=\s))(?P<token>(?:19[5-9]|20[0-3])[0-9](?:0?[1-9]|1[0-2])(?:0?[1-9]|[12][0-9]|3[01]))"
        r"[^\S\n]*$|(?<![0-9])(?:19|20)[0-9]{2,4}月(?:[0-9]{1,2}日)?"
        r"|(?<![0-9.])(?:19|20)[0-9]{2}[0-9]{2,4}日",
    ),
    _shaped(
        NumeralKind.TIME,
        r"(?<=[早晚午晨夜])[0-9]{1,2}点(?:半|[0-9]{1,2}分)?"
        r"|(?<![0-9.])[0-9]{1,2}点半?(?:至|到|[-—~])(?:次日|下午|晚上?)?[0-9]{1,2}点半?",
    ),
    _shaped(
        NumeralKind.YEAR,
        r"(?<![0-9.])(?:19|20)[0-9]{2}"
        r"(?=(?:(?<=[、和][0-9]{4})|(?:[、和](?:19|20)[0-9]{2}){1,6})[两三四五]年)",
    ),
    _shaped(
        NumeralKind.SERIAL,
        rf"第[A-Za-z]{{0,4}}-?{_N}(?:-[0-9]{{1,5}}){{0,3}}号|(?<=类)[0-9]{{2,4}}号(?=[)提建议案])|{_N}号(?=提案|议案|建议|文|令|公告|决定|通知|通告)"
        r"|(?:(?<![A-Za-z])[Nn][Oo]\.|№) ?[0-9]{1,20}",
    ),
    _shaped(NumeralKind.SERIAL, r"邮 *(?:政 *)?编(?: *码)?[:\s]{0,3}(?P<token>[0-9]{6})(?![0-9])"),
    _shaped(NumeralKind.ORDINAL, rf"第{_N}(?:条|款|章|节|编|页)"),
    _shaped(
        NumeralKind.ORDINAL,
        rf"^[^\S\n]*(?P<token>(?:[0-9]{{1,2}}(?:\.[0-9]{{1,2}}){{0,4}}|[{PLAIN}]{{1,3}})"
        r"(?:、|\.(?![0-9])|\)))",
    ),
    _shaped(
        NumeralKind.ORDINAL,
        rf"{ENCLOSED.pattern}|\((?:[{PLAIN}]{{1,3}}|[0-9]{{1,2}})\)"
        r"|(?:(?<=\s)|(?<=[^0-9],))[0-9]{1,2}[.、](?=[\u4e00-\u9fff《])"
        rf"|(?<=[。;:!])(?:[0-9]{{1,2}}[.、]|[{PLAIN}]{{1,3}}、)(?![0-9{PLAIN}])"
        rf"|(?:^|(?<=[。;:!?,\s(“\"]))[{PLAIN}]{{1,3}}(?:是|要(?![素求点件闻事]))"
        rf"|(?:^|(?<=[。;!?\s]))第{_N}(?:[,、:]|是)"
        rf"|(?:^|(?<=[。;:!?,\s]))其[{PLAIN}]{{1,2}}(?=[,、:是])",
    ),
    _shaped(
        NumeralKind.ORDINAL,
        rf"(?<![{PLAIN}])第?一(?:、[{_ONES}])+(?:类|年级|批|期)|(?<![0-9{PLAIN}第])[{_ONES}][至到][{_ONES}]期"
        rf"|(?<=任务|层次|步骤|阶段|问题|方案|案例|专题|举措|目标|措施)[{_ONES}](?=:)",
    ),
    _shaped(NumeralKind.NAME, r"(?<![0-9.])[0-9]{1,3}(?=(?:[-、和][0-9]{1,3}){1,6}号(?:楼|院|线))"),
    _shaped(NumeralKind.NAME, rf"第{_N}(?=\w{{0,4}}?(?:{_NAMED}))"),
    _shaped(
        NumeralKind.NAME,
        rf"(?<![0-9一二三四五六七八九+])[0-9一二三四五六七八九]+(?:\+[0-9NnXx一二三四五六七八九多]+)+|[NnXx]\+[0-9]+"
        r"|[0-9]{1,2}[·•][0-9]{1,2}(?![0-9])"
        r"|(?<![0-9.])(?:1[0-2]|[1-9])\.[0-3]?[0-9](?=[特重]?[大特]?(?:洪|地震|事故|火灾|暴雨|案|讲话|晚会))"
        rf"|(?<![0-9.])(?:1[0-2]|[1-9])\.[0-3]?[0-9](?!{_COUNTED})(?=[\u4e00-\u9fff]{{2,7}}[日节])"
        r"|(?<![0-9.])[0-9]{2,4}(?=计划|工程|战略|行动|政策|体系|模式|新政)|(?<![0-9.])[1-9]×(?=[0-9])|(?<![0-9.])(?:7[×xX*]24|24[×xX*]7|5[×xX*]8)"
        r"|(?<![0-9])(?:985|211)(?=[、/和]|工程|高校|院校|大学|“|”)"
        rf"|{_N}号(?:楼|院|线|馆|门|地块|厂房|桥|机|井|池|泵|库|公路|航站楼|厅|会议室)"
        r"|(?<=[路街道巷弄])[0-9]{1,5}(?:-[0-9]+)?号|(?<![0-9.])[0-9]{1,4}(?:单元|弄|[幢栋](?=[0-9]))"
        r"|(?<=城)[三四五六七八九]区|(?<![0-9.])[0-9]{1,2}(?=分钟“?(?:便民|社区|生活|养老|健身|文化|就业|医疗|品质|阅读|体育|公共|服务|急救|通勤)[\u4e00-\u9fff”]{0,6}圈)"
        r"|(?<=[号楼幢栋元层])[0-9]{1,4}(?:室|房)|(?<![0-9.])[0-9]{3,4}室|[0-9]{1,2}楼(?![盘宇栋房市梯])"
        r"|(?<!前)(?<![0-9.])[0-9]{1,4}强(?!度)|(?<![0-9.])[0-9](?:\.[0-9])?版|(?<=公交)[0-9]{1,3}路|[0-9]{1,3}路(?=公交)",
    ),
    _shaped(
        NumeralKind.NAME,
        r"(?<![0-9.])[0-9]{1,4}(?:[国省县乡]道|#)"
        r"|(?<=[国省县乡村]道)[0-9]{2,4}(?![0-9.%余多个条处座公千米万亿])|(?<![0-9.])(?:[5-9]0|00)后|(?:[0-9]{1,2}|[一二四九])价(?=\w{0,6}疫苗)"
        r"|(?<![0-9.])(?<!分)(?<!分成)(?<!分为)(?<!点位)(?<!视频)(?<!监控)(?<!摄像头)(?<!图像)(?<!信号)"
        r"(?:[0-9]{1,3}路(?=[、,。;)等车和与及至]|线路|\Z)|[1-9][0-9]{1,2}路(?![径人])|[1-9][0-9]{0,2}(?=公交))",
    ),
    _lettered,
    _shaped(NumeralKind.NAME, rf"{_N}号"),
    _shaped(
        NumeralKind.NAME,
        rf"(?<=[铁建冶交水电])[{_ONES}十]{{1,3}}局|[{_ONES}十](?=[大中支]队|分[局院校]|分公司)"
        rf"|(?<=[省市县区州附属])(?:[{_ONES}]|十[{_ONES}]?)(?=[中小院幼高附](?![学心型等间时])|医院)"
        rf"|(?<=[省市县区州])[{_ONES}]中(?=[,、。;和与等])|十[{_ONES}]中(?![央心小])",
    ),
    _shaped(
        NumeralKind.ORDINAL,
        rf"(?<![{PLAIN}0-9.])(?<![{_ADMIN}][{_ADMIN}])(?<!、[{_ADMIN}])(?<!、社区|、乡镇|、街道|、村居)"
        rf"(?:[{_ONES}]|[0-9]{{1,2}})级(?:[甲乙丙]等)?(?!{_TOGETHER}|次)",
    ),
    _shaped(
        NumeralKind.ORDINAL,
        rf"(?<![0-9{PLAIN}第])(?:[一二](?:类|等|档|审|本|产|线|环)|(?<!举办)(?<!开展)(?<!培训)(?<!班)[一二]期(?!限|间)|[{_ONES[:5]}](?:等[奖功]|年级)|[0-9]{{1,2}}年级"
        rf"|[{_ONES}](?:至|到|[-—~])?[{_ONES}]?年级"
        rf"|(?<!举办)(?<!开展)(?<!培训)(?<!班)[{_ONES[:5]}]期(?=工程|项目|建设|改造|扩建|[,。、;)及和与已为]|$)"
        rf"|[{_ONES}]类(?=水|地区|医疗器械|疫苗|土地|学校|幼儿园))"
        r"|(?:(?<=[见如附(,。\n][图表])|(?<=^[图表]))[0-9]{1,2}(?:[-.][0-9]{1,2})?(?![0-9.%万亿])"
        rf"|(?<=附件|附表|附录|专栏|标段)(?:[0-9]{{1,2}}(?:-[0-9]{{1,2}})?|[{PLAIN}]{{1,2}})(?![0-9.%年月万亿份个项张])"
        rf"|(?<![{PLAIN}0-9])[{_ONES}](?=区块|标段|号位)",
    ),
    _shaped(
        NumeralKind.NUMBER,
        "过?半数|一半(?!会)|过半(?!年|月|天|个)|(?<=[近约])半(?=[,。;、:)])|对半|折半|减半|翻(?:了)?番|双倍|[俩仨]"
        "|(?<![上下前后多大个年月])半(?=(?:年|学年|学期)(?![度报来谈]))"
        "|(?<![多个年月天])半(?=个?(?:月|天|小时|学期|世纪)(?![度报来谈]))",
    ),
    _shaped(
        NumeralKind.NUMBER,
        f"(?:百分之)?[{PLAIN}0-9.]{{1,8}}?百分位"
        f"|(?:第|零下)?{NUMERAL}(?:分之{NUMERAL}|[多余来几]{SCALE})?{UNIT_NUMERAL}?",
    ),
)
