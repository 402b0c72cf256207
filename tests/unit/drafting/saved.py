"""Letters as people save them: web pages with navigation around them, Word files."""

from html import escape
from io import BytesIO
from pathlib import Path

from docx import Document

_MENU = ["首页", "政务公开", "办事服务", "互动交流", "数据开放"]
_RELATED = ["关于做好2023年春季开学工作的通知", "全市经济运行情况新闻发布会", "2022年度工作总结"]


def _rows(lines: list[str]) -> str:
    cells = ("".join(f"<td>{escape(cell)}</td>" for cell in line.split("\t")) for line in lines)
    return "<table><tbody>" + "".join(f"<tr>{row}</tr>" for row in cells) + "</tbody></table>"


def _body(text: str, paragraph: str) -> str:
    """The lines of a letter as elements, rows with tabs as a table."""
    parts: list[str] = []
    rows: list[str] = []
    for line in [*text.split("\n"), ""]:
        if "\t" in line:
            rows.append(line)
            continue
        if rows:
            parts.append(_rows(rows))
            rows = []
        if line.strip():
            words = escape(line.strip()).replace("    ", "&nbsp;&nbsp; ")
            parts.append(paragraph.format(f"&emsp;&emsp;{words}"))
    return "\n".join(parts)


def in_divs(text: str) -> str:
    """A page laid out with `div` and `ul`, its letter in paragraphs."""
    menu = "".join(f'<li><a href="/{n}">{word}</a></li>' for n, word in enumerate(_MENU))
    related = "".join(f'<li><a href="/r{n}">{word}</a></li>' for n, word in enumerate(_RELATED))
    return f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>政务公开</title>
<style>p {{ margin: 0 }}</style><script>var a = "答复如下。";</script></head><body>
<div class="header"><img alt=""><ul class="nav">{menu}</ul></div>
<div class="position">当前位置：<a href="/">首页</a> &gt; <a href="/a">政务公开</a></div>
<div class="main"><div class="content"><div class="TRS_Editor">
{_body(text, '<p style="text-indent: 2em"><span>{}</span></p>')}
</div></div>
<div class="tools"><a href="#">【打印本页】</a> <a href="#">【关闭窗口】</a></div>
<div class="related"><h3>相关链接</h3><ul>{related}</ul></div></div>
<div class="footer"><p>主办单位：市人民政府办公室 承办：市大数据局</p>
<p>版权所有，不得转载。
ICP备12345678号 网站标识码3300000001</p></div></body></html>"""


def with_sidebar(text: str, title: str, about: str) -> str:
    """A page with its own title and data over the letter, and lists of others beside it."""
    others = "".join(
        f'<li><a href="/{n}">关于市政协第{n}号提案的答复</a> <span>2023-0{n}-11</span></li>'
        for n in range(1, 6)
    )
    return f"""<!DOCTYPE html><html lang="zh"><head><meta charset="utf-8"></head><body>
<header><a href="/">市教育局</a><form><input value="搜索"></form></header>
<div class="crumb">首页 &gt; 建议提案办理 &gt; {title}</div>
<div class="wrap"><div class="left"><h3>建议提案</h3><ul>{others}</ul></div>
<div class="article"><h1>{title}</h1><div class="info">{about}</div>
<div id="zoom">{_body(text, "<div>{}</div>")}</div>
<div class="share">分享到：<a href="#">微信</a></div>
<p>上一篇：<a href="/9">关于市政协第9号提案的答复</a></p></div></div>
<div class="foot">地址：清屏市人民路1号 电话：0571-88880000 邮编：310000<br>
清屏市教育局 版权所有</div>
</body></html>"""


def among_news(text: str) -> str:
    """A page on which others have more to say, and that lists other replies with their days."""
    news = "".join(
        f"<h4>{word}</h4><p>8月15日,全市召开会议,研究{word}等工作,听取各部门汇报,部署下一步任务。</p>"
        for word in ("防汛", "安全生产", "经济运行", "项目建设", "营商环境")
    )
    others = "".join(
        f'<div><a href="/{n}">关于市政协第{n}号提案的答复</a></div><div>2023-0{n}-11</div>'
        for n in range(1, 6)
    )
    return f"""<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>
<div class="left"><h3>热点</h3>{news}</div>
<div class="middle"><div class="text">{_body(text, "<div>{}</div>")}</div></div>
<div class="right"><h3>要闻</h3>{news}</div>
<div class="more"><h3>相关信息</h3>{others}</div>
<div>主办：市人民政府办公室</div></body></html>"""


def in_tables(text: str) -> str:
    """An older page, laid out with tables, its letter cut by `br`, declared as GB2312."""
    links = " | ".join(f'<a href="{n}.htm">{word}</a>' for n, word in enumerate(_MENU))
    return f"""<HTML><HEAD><meta http-equiv="Content-Type" content="text/html; charset=gb2312">
<TITLE>答复</TITLE></HEAD><BODY><TABLE width=960><TR><TD>{links}</TD></TR>
<TR><TD><TABLE><TR><TD width=200><a href=1>通知公告</a><br><a href=2>政策文件</a></TD>
<TD class=bt>{_body(text, "{}<br>")}</TD></TR></TABLE></TD></TR>
<TR><TD align=center>版权所有：市人民政府
技术支持：市信息中心 ICP备87654321号</TD></TR></TABLE>
</BODY></HTML>"""


def as_word(text: str, file: Path) -> Path:
    """A Word file with a paragraph for each line, rows with tabs as a table."""
    document = Document()
    rows: list[list[str]] = []
    for line in [*text.split("\n"), ""]:
        if "\t" in line:
            rows.append(line.split("\t"))
            continue
        if rows:
            table = document.add_table(len(rows), max(map(len, rows)))
            for row, cells in zip(table.rows, rows, strict=True):
                for cell, words in zip(row.cells, cells, strict=True):
                    cell.text = words
            rows = []
        document.add_paragraph(line)
    content = BytesIO()
    document.save(content)
    file.write_bytes(content.getvalue())
    return file
