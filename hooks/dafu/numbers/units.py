"""Units: the measure words, nouns and currencies that follow a number in official Chinese."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType

from .numerals import half_width

# Measure words, then nouns that are counted without one (六大行动, 五方面), then measures.
_COUNTS = """
家 位 人 名 个 项 场 份 次 件 套 户 所 座 台 辆 条 篇 期 批 届 类 种 门 间 处 幢 栋 层 部 本 册 张
枚 块 片 株 棵 头 只 羽 匹 尾 艘 架 列 班 节 堂 组 队 对 双 支 笔 宗 起 例 站 点 级 分 字 页 轮 度
步 道 款 幅 首 集 席 床 桶 箱 袋 瓶 包 卷 根 扇 面 把 口 顶 盏 具 副 串 束 餐 桌 颗 粒 滴 代 派 任
封 则 段 句 声 股 单 票 倍 岁 周岁 人次 人日 人天 人份 车次 班次 架次 台次 件次 户次 家次 场次
例次 批次 频次 项次 班列 台套 课时 学时 学分 成员 大类 小类 大项 小项 方面 行动 企业 项目 机构
单位 部门 人员 学生 教师 医生 护士 学校 高校 医院 村 社区 街道 镇 乡 县 区 市 省 国 国家 地区 县区
园区 片区 城市 乡镇 镇街 行政村 家庭 岗位 职位 席位 床位 车位 泊位 学位 工位 展位 摊位 名额 站点
网点 点位 工程 任务 体系 领域 板块 平台 产业 行业 计划 规划 举措 措施 战略 中心 机制 重点 难点
系统 场景 模块 抓手 环节 步骤 阶段 问题 目标 指标 要素 功能 专项 品牌 集群 基地 区域 主题 活动
环境 载体 赛道 特色 优势 工作 原则 标准 制度 政策 条款 内容 方向 层面 维度 关键 渠道 路径 模式
专题 课程 专业 学科 品种 产品 服务 事项 清单 案例 成果 专利 论文 建议 意见 提案 议案 委员 代表
专家 院士 博士 硕士 团队 基金 股东 会员 商会 协会 联盟 实验室 研究院 工作站 服务站 驿站 公园 景区
工厂 车间 生产线 枢纽 通道 廊道 走廊 平方米 平米 平方公里 平方千米 平方厘米 立方米 方 公里 千米 里
米 厘米 毫米 微米 纳米 公顷 亩 吨 公斤 千克 斤 克 毫克 微克 升 毫升 标准箱 标箱 千瓦时 千瓦 兆瓦时
兆瓦 瓦 伏 千伏 帕 赫兹 卡 千卡 吨公里 人公里 吨标准煤 摄氏度 分贝 字节
"""
_DURATIONS = """
年 年度 学年 个学年 学期 个学期 季度 个季度 个月 周 星期 个星期 天 日 个工作日 工作日
个自然日 自然日 个交易日 小时 个小时 分钟 秒 秒钟 世纪 个世纪
"""
_CURRENCIES = """
CNY 元 元人民币 人民币 人民币元 元整 圆 圆整
USD 美元 美金
EUR 欧元
HKD 港元 港币
MOP 澳门元 澳门币
TWD 新台币 新台币元
JPY 日元 日圆
KRW 韩元
GBP 英镑
SGD 新加坡元 新元
AUD 澳元 澳大利亚元
CAD 加元 加拿大元
NZD 新西兰元
CHF 瑞士法郎
RUB 卢布
INR 印度卢比
THB 泰铢
MYR 林吉特
"""


class UnitKind(StrEnum):
    """What a unit measures."""

    COUNT = "count"
    CURRENCY = "currency"
    RATIO = "ratio"
    POINTS = "points"
    RANK = "rank"
    DURATION = "duration"

    @property
    def is_bare(self) -> bool:
        """Whether a value in base units is a mere number: 0.1 for 10%, 3 for 第三."""
        return self in (UnitKind.RATIO, UnitKind.POINTS, UnitKind.RANK)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A unit by its Chinese name without a scale: 元, not 万元.

    `code` is the ISO 4217 code of a currency. `factor` turns a stated number into base units:
    10 of % are 0.1. All ways to write a currency give the one name: 人民币 is 元.
    """

    name: str
    kind: UnitKind
    code: str | None = None
    factor: Decimal = Decimal(1)


RANK = Unit(name="第", kind=UnitKind.RANK)
FRACTION = Unit(name="分之", kind=UnitKind.RATIO)


def find_unit(text: str) -> Unit | None:
    """Look up a whole text as a unit; 大行动, 个行动 and 个大行动 are 行动, but 大类 is itself."""
    name = half_width(text)
    unit = _UNITS.get(name)
    if unit is None:
        unit = _UNITS.get(name.removeprefix("个").removeprefix("大"))
        return unit if unit and unit.kind is UnitKind.COUNT else None
    return unit


def split_unit(text: str) -> tuple[Unit, str] | None:
    """Take the longest unit off the start of a text, and return it with the rest."""
    for length in range(min(_LONGEST, len(text)), 0, -1):
        if unit := find_unit(text[:length]):
            return unit, text[length:]
    return None


def _units() -> Iterator[tuple[str, Unit]]:
    for name in _COUNTS.split():
        yield name, Unit(name=name, kind=UnitKind.COUNT)
    for name in _DURATIONS.split():
        yield name, Unit(name=name, kind=UnitKind.DURATION)
    for line in _CURRENCIES.strip().splitlines():
        code, name, *others = line.split()
        currency = Unit(name=name, kind=UnitKind.CURRENCY, code=code)
        yield from ((each, currency) for each in (name, *others))
    yield "角", Unit(name="角", kind=UnitKind.CURRENCY, code="CNY", factor=Decimal("0.1"))
    for name, factor in (("%", "0.01"), ("‰", "0.001"), ("‱", "0.0001"), ("成", "0.1")):
        yield name, Unit(name=name, kind=UnitKind.RATIO, factor=Decimal(factor))
    for name, factor in (("百分点", "0.01"), ("千分点", "0.001"), ("基点", "0.0001")):
        points = Unit(name=f"个{name}", kind=UnitKind.POINTS, factor=Decimal(factor))
        yield from ((each, points) for each in (name, f"个{name}"))


_UNITS = MappingProxyType(dict(_units()))
_LONGEST = max(map(len, _UNITS)) + len("个大")
