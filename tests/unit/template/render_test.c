#include "template/template.h"

#include <check.h>
#include <stdio.h>
#include <string.h>

static struct arena arena;
static struct diag_list diags;

static void start(void)
{
    arena_reset(&arena);
    diags = (struct diag_list){.arena = &arena};
}

static void stop(void)
{
    arena_free(&arena);
}

static struct source *source_new(const char *path, str text)
{
    struct source *s = ARENA_NEW(&arena, struct source);
    s->path = str_from_c(path);
    s->text = arena_str(&arena, text);
    return s;
}

static struct value *text(const char *s)
{
    return value_text(&arena, str_from_c(s));
}

static void set(struct value *record, const char *name, struct value *v)
{
    value_set(&arena, record, str_from_c(name), v);
}

static struct value *page_new(const char *title, const char *url)
{
    struct value *page = value_record(&arena);
    set(page, "title", text(title));
    set(page, "url", text(url));
    return page;
}

static struct value *data_new(void)
{
    struct value *data = value_record(&arena);
    struct value *page = page_new("手続き & <お願い>", "a b/手.html?x=1&y='");
    struct value *list = value_list(&arena);
    value_append(&arena, list, page_new("一", "1.html"));
    value_append(&arena, list, page_new("二", "javascript:alert(1)"));
    set(page, "content", value_html(&arena, S("<p>本文 &amp; 表</p>")));
    set(page, "day", value_date(&arena, date_make(2025, 12, 1)));
    set(page, "none", value_date(&arena, DATE_NONE));
    set(page, "empty", text(""));
    set(page, "count", value_number(&arena, 3));
    set(page, "yes", value_truth(&arena, true));
    set(page, "no", value_truth(&arena, false));
    set(page, "list", list);
    set(page, "nothing", value_list(&arena));
    set(page, "scheme", text("java"));
    set(data, "page", page);
    set(data, "root", text("../"));
    return data;
}

static struct template_set *compile(str template)
{
    const struct source *sources[] = {
        source_new("themes/x/templates/page.html", template),
        source_new("themes/x/templates/base.html",
                   S("<main>{% block main %}元{% endblock %}</main>"
                     "<footer>{% block foot %}脚{% endblock %}</footer>")),
        source_new("part.html", S("[{{ page.title }}]")),
    };
    return template_compile(&arena, sources, 3, &diags);
}

static str rendered(const char *template)
{
    struct template_set *s = compile(str_from_c(template));
    struct buf out = {.arena = &arena};
    if (!s ||
        !template_render(&arena, s, S("page.html"), data_new(), &out, &diags))
        return S("(error)");
    return buf_text(&out);
}

/* ---- what comes out ---- */

static const struct {
    const char *template, *out;
} good[] = {
    {"そのまま { } % #", "そのまま { } % #"},
    {"{{ page.title }}", "手続き &amp; &lt;お願い&gt;"},
    {"{{page.content}}", "<p>本文 &amp; 表</p>"},
    {"{{ page.content | text }}", "本文 &amp; 表"},
    {"<a title=\"{{ page.title }}\">",
     "<a title=\"手続き &amp; &lt;お願い&gt;\">"},
    {"<a href=\"{{ root }}{{ page.url }}\">",
     "<a href=\"../a%20b/%E6%89%8B.html?x=1&amp;y=&#39;\">"},
    {"<a href='tel:{{ \"03-1234\" }}'>", "<a href='tel:03-1234'>"},
    {"{{ page.title | url }}",
     "%E6%89%8B%E7%B6%9A%E3%81%8D%20%26%20%3C%E3%81%8A%E9%A1%98%E3%81%84%3E"},
    {"{{ page.day | wareki }}", "令和7年12月1日"},
    {"{{ page.day | seireki }}", "2025年12月1日"},
    {"{{ page.day | iso }} {{ page.day }}", "2025-12-01 2025-12-01"},
    {"{{ page.day | weekday }}", "月"},
    {"{{ page.empty | default(\"なし\") }}", "なし"},
    {"{{ page.count | default(9) }}", "3"},
    {"{{ page.none | default(\"未定\") }}", "未定"},
    {"{{ page.list | length }}", "2"},
    {"{{ \"日本\" | length }}", "2"},
    {"{% if page.day %}a{% endif %}{% if page.none %}b{% endif %}", "a"},
    {"{% if page.no %}a{% elif page.yes %}b{% else %}c{% endif %}", "b"},
    {"{% if page.no %}a{% elif page.no %}b{% else %}c{% endif %}", "c"},
    {"{% if page.yes and not page.count == 4 %}a{% endif %}", "a"},
    {"{% if page.no or (page.yes and page.title != \"x\") %}a{% endif %}", "a"},
    {"{% if not not page.yes %}a{% endif %}", "a"},
    {"{% if true and not false %}a{% endif %}", "a"},
    {"{% for p in page.list %}{{ loop.index }}{{ p.title }}"
     "{% if not loop.last %}、{% endif %}{% endfor %}",
     "1一、2二"},
    {"{% for p in page.nothing %}x{% else %}空{% endfor %}", "空"},
    {"{% for p in page.list %}{% for q in page.list %}{{ q.title }}"
     "{% endfor %}{{ loop.index }}{% endfor %}",
     "一二1一二2"},
    {"{% include \"part.html\" %}", "[手続き &amp; &lt;お願い&gt;]"},
    {"{% extends \"base.html\" %}\n{% block main %}本文{% endblock main %}\n",
     "<main>本文</main><footer>脚</footer>"},
    {"a{# 消える {{ x }} #}b", "ab"},
    {"a\n  {# 一行 #}\nb", "a\nb"},
    {"<ul>\n  {% for p in page.list %}\n  <li>\n  {% endfor %}\n</ul>",
     "<ul>\n  <li>\n  <li>\n</ul>"},
    {"a  {{- \" b \" -}}  c", "a b c"},
    {"a {%- if page.yes -%} b {%- endif -%} c", "abc"},
    {"{{ \"}}\" }}{{ '%}' }}", "}}%}"},
    {"<a{% if page.yes %} aria-current=\"page\"{% endif %} href=\"{{ root "
     "}}\">",
     "<a aria-current=\"page\" href=\"../\">"},
    {"<p class=\"a{% if page.yes %} b{% endif %}\">x", "<p class=\"a b\">x"},
    {"<style>p > a{}</style><script>if (a<b) {}</script>{{ page.count }}",
     "<style>p > a{}</style><script>if (a<b) {}</script>3"},
    {"<title>{{ page.title }}</title>",
     "<title>手続き &amp; &lt;お願い&gt;</title>"},
    {"<!doctype html><!-- <a href= --><br/>{{ page.count }} < 4",
     "<!doctype html><!-- <a href= --><br/>3 < 4"},
};

START_TEST(a_template_gives_what_it_says)
{
    str out = rendered(good[_i].template);
    for (size_t i = 0; i < diags.len; i++)
        printf("%.*s\n", STR_ARG(diags.items[i]->message));
    ck_assert_msg(str_equal(out, str_from_c(good[_i].out)), "%s\n→ %.*s",
                  good[_i].template, STR_ARG(out));
}
END_TEST

/* ---- what is refused: part of the message, and the bytes it points at ---- */

static const struct {
    const char *template, *where, *message, *hint;
} bad[] = {
    {"一\n{{ page.titel }}", "titel", "「titel」という名前はありません",
     "もしかして: title"},
    {"{{ pgae.title }}", "pgae", "「pgae」という名前", "page"},
    {"{% for p in page.list %}{{ q }}{% endfor %}", "q", "「q」という名前",
     NULL},
    {"{{ page.title | waerki }}", "waerki", "フィルターはありません", "wareki"},
    {"{{ page.title | wareki }}", "wareki", "文字列には使えません", NULL},
    {"{{ page.none | wareki }}", "wareki", "日付が決まっていません", "if"},
    {"{{ page.none }}", "{{ page.none }}", "日付が決まっていません", "if"},
    {"{{ page.title | default }}", "default", "値の数", NULL},
    {"{{ page.list }}", "{{ page.list }}", "そのまま表示できません", NULL},
    {"{{ page.title.x }}", "page.title.x", "「.x」がありません", NULL},
    {"{% for p in page.title %}{% endfor %}", "page.title", "繰り返せません",
     NULL},
    {"{% if page.count == \"3\" %}{% endif %}", "page.count == \"3\"",
     "比べられません", NULL},
    {"{{ page.title", "{{", "閉じられていません", NULL},
    {"{% if page.yes %}x", "{% if page.yes %}", "閉じられていません", "endif"},
    {"{% if page.yes %}x{% endfor %}", "endfor", "始まりのタグがありません",
     NULL},
    {"{% whlie x %}", "whlie", "タグはありません", "使えるタグ"},
    {"{{ page. }}", "}}", "名前や値が必要", NULL},
    {"{{ page.title + 1 }}", "+", "余分です", NULL},
    {"{{ 日本 }}", "日", "書けません", NULL},
    {"{{ (page.title }}", "}}", "「)」がありません", NULL},
    {"{% include \"parts.html\" %}", "\"parts.html\"",
     "テンプレートはありません", "part.html"},
    {"{% include \"page.html\" %}", "\"page.html\"", "自分自身", NULL},
    {"{% extends \"base.html\" %}{% block mian %}{% endblock %}",
     "{% block mian %}", "ブロック「mian」がありません", "main"},
    {"{% extends \"base.html\" %}余り", "余り", "使われません", NULL},
    {"x{% extends \"base.html\" %}", NULL, "最初に一度だけ", NULL},
    {"{% block a %}{% endblock %}{% block a %}{% endblock %}", NULL,
     "二つあります", NULL},
    {"<a href={{ page.url }}>", "{{ page.url }}", "引用符", "href="},
    {"<a {{ page.url }}>", "{{ page.url }}", "属性の名前", NULL},
    {"<{{ page.url }}>", "{{ page.url }}", "タグの名前", NULL},
    {"<h{{ page.count }}>", "{{ page.count }}", "タグの名前", NULL},
    {"<script>{{ page.url }}</script>", "{{ page.url }}", "<script>", NULL},
    {"<STYLE media=x>{{ page.url }}</STYLE>", "{{ page.url }}", "<style>",
     NULL},
    {"<!-- {{ page.url }} -->", "{{ page.url }}", "コメント", NULL},
    {"<p style=\"{{ page.url }}\">", "{{ page.url }}", "属性", NULL},
    {"<p onclick=\"{{ page.url }}\">", "{{ page.url }}", "属性", NULL},
    {"<img srcset=\"{{ page.url }}\">", "{{ page.url }}", "属性", NULL},
    {"<p title=\"{{ page.content }}\">", "{{ page.content }}", "文章の中にだけ",
     "text"},
    {"<title>{{ page.content }}</title>", "{{ page.content }}",
     "文章の中にだけ", "text"},
    {"{% for p in page.list %}<a href=\"{{ p.url }}\">{% endfor %}",
     "{{ p.url }}", "「javascript:alert(1)」は使えません", "https"},
    {"<a href=\"{{ page.scheme }}{{ \"script:x\" }}\">", "{{ \"script:x\" }}",
     "使えません", NULL},
    {"<a href=\"java{{ \"script:x\" }}\">", "{{ \"script:x\" }}", "使えません",
     NULL},
    {"<a href=\"{{ page.scheme }}script:alert(1)\">", ":", "リンク先", NULL},
    {"<a href=\"javascript:alert({{ page.count }})\">", ":", "リンク先", NULL},
    {"{% if page.yes %}<a href=\"{% endif %}", "{% if page.yes %}",
     "HTML のどこにいるか", NULL},
    {"<a title=\"{% for p in page.list %}\">{% endfor %}", NULL,
     "HTML のどこにいるか", NULL},
    {"<p title=\"{% include \"part.html\" %}\">", NULL, "置ける場所", NULL},
    {"<p title=\"x", NULL, "開いたまま", NULL},
};

static const struct diag *finding(const char *message)
{
    for (size_t i = 0; i < diags.len; i++)
        if (str_contains(diags.items[i]->message, str_from_c(message)))
            return diags.items[i];
    return NULL;
}

START_TEST(a_mistake_is_named_with_its_place)
{
    ck_assert(str_equal(rendered(bad[_i].template), S("(error)")));
    const struct diag *d = finding(bad[_i].message);
    ck_assert_msg(d != NULL, "%s: %.*s", bad[_i].template,
                  STR_ARG(diags.items[0]->message));
    ck_assert_str_eq(d->rule, "template");
    ck_assert(d->where.source != NULL);
    if (bad[_i].where)
        ck_assert_msg(str_equal(span_text(d->where), str_from_c(bad[_i].where)),
                      "%s: 「%.*s」", bad[_i].template,
                      STR_ARG(span_text(d->where)));
    if (bad[_i].hint)
        ck_assert_msg(str_contains(d->hint, str_from_c(bad[_i].hint)),
                      "%s: %.*s", bad[_i].template, STR_ARG(d->hint));
}
END_TEST

START_TEST(all_syntax_errors_are_reported_at_once)
{
    rendered("{{ a + }}\n{% wihle %}\n<p {{ x }}>\n{{ \"x\" | nope }}");
    ck_assert_uint_eq(diags.len, 4);
}
END_TEST

START_TEST(all_missing_names_are_reported_at_once)
{
    rendered("{{ a }}{{ b }}{% if c %}{% endif %}{{ page.d }}");
    ck_assert_uint_eq(diags.len, 4);
}
END_TEST

/* ---- bounds ---- */

static struct value *long_list(size_t len)
{
    struct value *list = value_list(&arena), *item = text("x");
    for (size_t i = 0; i < len; i++)
        value_append(&arena, list, item);
    return list;
}

static bool render_with(const char *template, struct value *data)
{
    struct template_set *s = compile(str_from_c(template));
    ck_assert_ptr_nonnull(s);
    struct buf out = {.arena = &arena};
    return template_render(&arena, s, S("page.html"), data, &out, &diags);
}

START_TEST(loops_end_after_a_million_rounds)
{
    struct value *data = value_record(&arena);
    set(data, "l", long_list(1001));
    ck_assert(!render_with("{% for a in l %}{% for b in l %}{% endfor %}"
                           "{% endfor %}",
                           data));
    ck_assert_uint_eq(diags.len, 1);
    ck_assert_ptr_nonnull(finding("繰り返しが多すぎます"));
}
END_TEST

START_TEST(output_ends_at_its_bound)
{
    struct value *data = value_record(&arena);
    struct buf big = {.arena = &arena};
    for (int i = 0; i < 40000; i++)
        buf_put(&big, S("<"));
    set(data, "l", long_list(1000));
    set(data, "x", value_text(&arena, buf_text(&big)));
    ck_assert(!render_with("{% for a in l %}{{ x }}{% endfor %}", data));
    ck_assert_uint_eq(diags.len, 1);
    ck_assert_ptr_nonnull(finding("出力が大きすぎます"));
}
END_TEST

START_TEST(deep_nesting_is_an_error_and_no_crash)
{
    static const char *const pieces[] = {
        "{% if a %}",  "{{ (",    "{{ a|text|text", "{{ a.a.a.a",
        "{{ not not ", "<a b=\"", "{{ a and a "};
    struct buf deep = {.arena = &arena};
    for (int i = 0; i < 5000; i++)
        buf_put(&deep, str_from_c(pieces[_i]));
    ck_assert_ptr_null(compile(buf_text(&deep)));
}
END_TEST

START_TEST(long_chains_in_one_tag_are_refused)
{
    static const char *const links[] = {"(",      ".a",    "|text",
                                        " and a", " or a", "not "};
    struct buf deep = {.arena = &arena};
    buf_put(&deep, S("{{ "));
    if (_i > 0 && _i < 5)
        buf_put(&deep, S("a"));
    for (int i = 0; i < 5000; i++)
        buf_put(&deep, str_from_c(links[_i]));
    buf_put(&deep, _i == 5 ? S("a }}") : S(" }}"));
    struct template_set *s = compile(buf_text(&deep));
    ck_assert(_i == 5 ? s != NULL : s == NULL);
}
END_TEST

START_TEST(includes_go_sixteen_deep)
{
    enum { FILES = 17 };
    const struct source *sources[FILES];
    for (int i = 0; i < FILES; i++) {
        str name = arena_printf(&arena, "t%d.html", i);
        str body =
            i + 1 < FILES
                ? arena_printf(&arena, "{%% include \"t%d.html\" %%}", i + 1)
                : S("x");
        sources[i] = source_new(arena_c_string(&arena, name), body);
    }
    ck_assert_ptr_nonnull(
        template_compile(&arena, sources + 1, FILES - 1, &diags));
    ck_assert_ptr_null(template_compile(&arena, sources, FILES, &diags));
    ck_assert_uint_eq(diags.len, 1);
}
END_TEST

START_TEST(an_include_inside_its_own_block_ends)
{
    const struct source *sources[] = {
        source_new("a.html",
                   S("{% block x %}{% include \"b.html\" %}{% endblock %}")),
        source_new("b.html", S("{% block x %}b{% endblock %}")),
    };
    struct template_set *s = template_compile(&arena, sources, 2, &diags);
    struct buf out = {.arena = &arena};
    ck_assert(
        template_render(&arena, s, S("a.html"), data_new(), &out, &diags));
    ck_assert(str_equal(buf_text(&out), S("b")));
}
END_TEST

/* Every prefix of a template full of features: an answer, never a crash. */
START_TEST(any_cut_of_a_template_is_survived)
{
    str whole = S("{% extends \"base.html\" %}{# c #}{% block main -%}\n"
                  "<a href=\"{{ root }}{{ page.url | default(\"x\") }}\""
                  "{% if page.yes and not page.no or (page.count == 3) %} "
                  "class='b'{% elif page.no %}{% else %}{% endif %}>\n"
                  "{% for p in page.list %}<li>{{ p.title }}{% else %}"
                  "{% endfor %}{%- endblock %}");
    struct value *data = data_new();
    for (size_t i = 0; i <= whole.len; i++) {
        struct template_set *s = compile(str_take(whole, i));
        struct buf out = {.arena = &arena};
        if (s)
            template_render(&arena, s, S("page.html"), data, &out, &diags);
        s = compile(str_drop(whole, i));
        if (s)
            template_render(&arena, s, S("page.html"), data, &out, &diags);
    }
}
END_TEST

START_TEST(every_byte_is_escaped_where_it_stands)
{
    struct value *data = value_record(&arena);
    char byte[] = {(char)_i, 0};
    set(data, "x", value_text(&arena, (str){byte, 1}));
    struct template_set *s = compile(
        S("<a title=\"{{ x }}\" href=\"/{{ x }}\">{{ x }}</a>{{ x | url }}"));
    struct buf out = {.arena = &arena};
    ck_assert(template_render(&arena, s, S("page.html"), data, &out, &diags));
    str all = buf_text(&out);
    size_t quotes = 0, angles = 0;
    for (size_t i = 0; i < all.len; i++) {
        quotes += all.ptr[i] == '"';
        angles += all.ptr[i] == '<';
    }
    ck_assert_uint_eq(quotes, 4);
    ck_assert_uint_eq(angles, 2);
}
END_TEST

Suite *template_render_suite(void);
Suite *template_render_suite(void)
{
    Suite *s = suite_create("template/render");
    TCase *t = tcase_create("render");
    tcase_add_checked_fixture(t, start, stop);
    tcase_add_loop_test(t, a_template_gives_what_it_says, 0,
                        sizeof good / sizeof *good);
    tcase_add_loop_test(t, a_mistake_is_named_with_its_place, 0,
                        sizeof bad / sizeof *bad);
    tcase_add_test(t, all_syntax_errors_are_reported_at_once);
    tcase_add_test(t, all_missing_names_are_reported_at_once);
    tcase_add_test(t, loops_end_after_a_million_rounds);
    tcase_add_test(t, output_ends_at_its_bound);
    tcase_add_loop_test(t, deep_nesting_is_an_error_and_no_crash, 0, 7);
    tcase_add_loop_test(t, long_chains_in_one_tag_are_refused, 0, 6);
    tcase_add_test(t, includes_go_sixteen_deep);
    tcase_add_test(t, an_include_inside_its_own_block_ends);
    tcase_add_test(t, any_cut_of_a_template_is_survived);
    tcase_add_loop_test(t, every_byte_is_escaped_where_it_stands, 1, 256);
    suite_add_tcase(s, t);
    return s;
}
