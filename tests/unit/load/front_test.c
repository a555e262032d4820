#include "load/front.h"

#include <string.h>

#include "unit/load/said.h"

static struct arena arena;
static struct diag_list diags;
static struct source source;
static struct front front;

static void setup(void)
{
    diags = (struct diag_list){.arena = &arena};
    front = (struct front){0};
}

static void teardown(void)
{
    arena_free(&arena);
}

static bool read(const char *text)
{
    source = (struct source){.path = S("page.md"), .text = str_from_c(text)};
    return front_read(&arena, &source, &front, &diags);
}

/* A page with these lines besides what every page must have. */
static bool read_lines(const char *lines)
{
    return read(arena_printf(&arena,
                             "---\ntitle: 題\nupdated: 2025-12-02\n"
                             "%s\n---\n本文\n",
                             lines)
                    .ptr);
}

/* A loose page needs nothing, yet what it says is not passed over. */
START_TEST(a_part_is_read_as_strictly)
{
    source = (struct source){.path = S("page.md"),
                             .text = S("---\nleaflet: a5\n---\n本文\n")};
    ck_assert(front_read_part(&arena, &source, &front, &diags));
    expect_text(front.leaflet_sheet, "a5");
    ck_assert_uint_eq(diags.len, 0);
    static const str wrong[] = {STR_INIT("---\nleaflet: a5\n本文\n"),
                                STR_INIT("---\ntitle: \"a\\0b\"\n---\n"),
                                STR_INIT("---\nupdated: 2025-02-30\n---\n")};
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        source.text = wrong[i];
        ck_assert(!front_read_part(&arena, &source, &front, &diags));
        ck_assert_uint_eq(diags.len, i + 1);
    }
}
END_TEST

START_TEST(every_key_is_read)
{
    ck_assert(read("---\n"
                   "title: 保険証の終了\n"
                   "description: 使える日と、これから\n"
                   "published: 2025-10-01\n"
                   "updated: 令和7年12月2日\n"
                   "version: 第1.2版\n"
                   "lang: ja\n"
                   "order: 3\n"
                   "menu: 終了\n"
                   "leaflet: true\n"
                   "encoding: cp932\n"
                   "---\n"
                   "本文"));
    expect_text(front.title, "保険証の終了");
    expect_text(front.description, "使える日と、これから");
    ck_assert_int_eq(front.published, date_make(2025, 10, 1));
    ck_assert_int_eq(front.updated, date_make(2025, 12, 2));
    expect_text(front.version, "第1.2版");
    expect_text(front.lang, "ja");
    ck_assert_int_eq(front.order, 3);
    expect_text(front.menu, "終了");
    ck_assert(front.leaflet);
    expect_text(front.leaflet_sheet, "a4");
    expect_text(str_drop(source.text, front.body), "本文");
    ck_assert_uint_eq(diags.len, 0);
}
END_TEST

START_TEST(every_key_has_a_japanese_name)
{
    ck_assert(read("---\n"
                   "題名: 終了\n説明: 説明文\n公開日: 令和7年10月1日\n"
                   "更新日: 2025年12月2日\n版: 第2版\n言語: en\n並び順: 12\n"
                   "メニュー: 短い題\nリーフレット: {用紙: A4, 改行: 行ごと}\n"
                   "文字コード: utf-8\n---\n"));
    expect_text(front.title, "終了");
    expect_text(front.description, "説明文");
    ck_assert_int_eq(front.published, date_make(2025, 10, 1));
    expect_text(front.version, "第2版");
    expect_text(front.lang, "en");
    ck_assert_int_eq(front.order, 12);
    expect_text(front.menu, "短い題");
    ck_assert(front.leaflet);
    expect_text(front.leaflet_sheet, "A4");
    ck_assert(front.leaflet_greedy);
}
END_TEST

START_TEST(a_leaflet_names_its_paper_and_how_it_is_used)
{
    ck_assert(read_lines("leaflet: 三つ折り"));
    ck_assert(front.leaflet);
    expect_text(front.leaflet_sheet, "三つ折り");
    expect_text(span_text(front.leaflet_where), "三つ折り");
    ck_assert(read_lines("leaflet: {用紙: notice, 段: 2, 文字: 10.5}"));
    expect_text(front.leaflet_sheet, "notice");
    ck_assert_int_eq(front.leaflet_columns, 2);
    ck_assert_double_eq(front.leaflet_size, 10.5);
}
END_TEST

START_TEST(what_is_left_out_has_its_default)
{
    ck_assert(read("---\ntitle: 題\npublished: 2025-10-01\n---\n"));
    expect_text(front.lang, "ja");
    expect_text(front.menu, "題");
    expect_text(front.leaflet_sheet, "a4");
    ck_assert_int_eq(front.order, 0);
    ck_assert(!front.leaflet && !front.leaflet_greedy);
    ck_assert_int_eq(front.updated, DATE_NONE);
}
END_TEST

static const char *const words[] = {
    "y", "n",    "no",    "true",  "2025", "1.0",        "null",
    "~", "0x1F", "12:30", "第2版", "1e3",  "2025-12-02", "C#言語",
};

START_TEST(text_stays_text)
{
    str page = arena_printf(
        &arena, "---\ntitle: %s\nupdated: 2025-12-02\n---\n", words[_i]);
    ck_assert(read(page.ptr));
    expect_text(front.title, words[_i]);
}
END_TEST

START_TEST(quotes_hold_what_would_be_syntax)
{
    ck_assert(
        read_lines("description: \"[重要] 開始: 12月 # \\\"証\\\" \\\\\""));
    expect_text(front.description, "[重要] 開始: 12月 # \"証\" \\");
    ck_assert(read_lines("description: '「: 」と''引用符'''"));
    expect_text(front.description, "「: 」と'引用符'");
    ck_assert(read_lines("# 覚え書き\n\ndescription: |\n  一行だけ"));
    expect_text(front.description, "一行だけ");
}
END_TEST

/* Lines that are wrong, what is said of them, and where. */
static const struct {
    const char *lines, *said;
    size_t line, column;
} mistakes[] = {
    {"titel: 別", "もしかして「title」", 4, 1},
    {"更新曰: 2025-12-02", "もしかして「更新日」", 4, 1},
    {"説明: 文\n著者名前: 私", "使える項目: 題名（title）、説明（description）",
     5, 1},
    {"title: 二つ目", "が二度書かれています", 4, 1},
    {"題名: 二つ目", "が二度書かれています", 4, 1},
    {"published: 2025-11-31", "ない日です（2025年11月は30日まで）", 4, 12},
    {"公開日: 2025-13-01", "ない月です（13月）", 4, 6},
    {"公開日: 令和7年2月29日", "ない日です（2025年2月は28日まで）", 4, 6},
    {"公開日: 平成31年5月1日", "平成ではありません", 4, 6},
    {"公開日: あした", "「公開日」の「あした」は日付として読めません", 4, 6},
    {"公開日: 2025年10月", "日付として読めません", 4, 6},
    {"公開日: 10/1/2025", "2025-12-02 か 令和7年12月2日", 4, 6},
    {"published: 2025-12-03", "更新日が公開日より前", 1, 1},
    {"order: 三", "0から9999までの半角の数字", 4, 8},
    {"order: -1", "0から9999までの半角の数字", 4, 8},
    {"order: 10000", "0から9999までの半角の数字", 4, 8},
    {"lang: 日本語", "言語の記号ではありません", 4, 7},
    {"lang: j", "言語の記号ではありません", 4, 7},
    {"lang: ja-", "言語の記号ではありません", 4, 7},
    {"leaflet: \"\"", "true か false", 4, 10},
    {"leaflet: {columns: 5}", "には1から4までの半角の数字", 4, 20},
    {"leaflet: {段: 0}", "には1から4までの半角の数字", 4, 14},
    {"leaflet: {size: 7.5}", "には8から24までの半角の数字", 4, 17},
    {"leaflet: {size: 10.55}", "には8から24までの半角の数字", 4, 17},
    {"leaflet: {改行: 一行}", "改行のしかたはありません", 4, 15},
    {"leaflet:\n  seet: a4", "もしかして「sheet」", 5, 3},
    {"leaflet: {sheet: {a: b}}", "には文字を書いてください", 4, 18},
    {"encoding: latin1", "「latin1」という文字コード", 4, 11},
    {"menu:", "「menu」の値が空です", 4, 1},
    {"menu: ''", "「menu」の値が空です", 4, 1},
    {"menu: {a: b}", "には文字を書いてください", 4, 7},
    {"menu: |\n  一\n  二", "1行で書いてください", 4, 7},
    {"menu: [一, 二]", "一覧は使えません", 4, 7},
    {"menu:\n  - 一", "一覧は使えません", 5, 3},
    {"menu: &x 名", "「&」や「!」で始まる", 4, 7},
    {"menu: !!str 名", "「&」や「!」で始まる", 4, 7},
    {"menu: *x", "「*」で始まる", 4, 7},
    {"menu: \"\\x41\"", "「\\」で始まる書き方", 4, 7},
    {"menu: \"\\u202E\"", "「\\」で始まる書き方", 4, 7},
    {"leaflet: {a: {b: {c: {d: {e: f}}}}}", "入れ子が深すぎます", 4, 22},
    {"menu：名", "全角の「：」", 4, 1},
    {"menu:名", "半角の「:」のあとに半角の空白", 4, 1},
    {"menu:　名", "全角の空白を、半角の空白に", 4, 1},
    {"　menu: 名", "もしかして「menu」", 4, 1},
    {"\tmenu: 名", "先頭のタブや全角の空白", 4, 1},
    {"menu: 日時: 12月", "値の中の「: 」", 4, 1},
    {"menu: 「一」\nversion: [第1版】", "全体を \" \" で囲んで", 5, 10},
    {"menu: \"閉じない", "全体を \" \" で囲んで", 4, 1},
    {"menu: @名", "全体を \" \" で囲んで", 4, 1},
    {"menu: %名", "全体を \" \" で囲んで", 4, 1},
    {"? menu", "値が空です", 4, 3},
};

START_TEST(a_mistake_is_named_at_its_place)
{
    bool good = read_lines(mistakes[_i].lines);
    ck_assert_msg(!good, "%s", mistakes[_i].lines);
    expect_said(&diags, "front-matter", mistakes[_i].said);
    const struct diag *d = said(&diags, mistakes[_i].said);
    struct place p = source_place(d->where.source, d->where.start);
    ck_assert_msg(p.line == mistakes[_i].line &&
                      p.column == mistakes[_i].column,
                  "%s: at %zu:%zu", mistakes[_i].lines, p.line, p.column);
    expect_text(str_drop(source.text, front.body), "本文\n");
    if (diags.len != 1)
        say(&diags);
    ck_assert_uint_eq(diags.len, 1);
}
END_TEST

START_TEST(places_behind_japanese_text_are_exact)
{
    ck_assert(!read("---\n題名: 日本語の題\n説明: 長い日本語の説明文です\n"
                    "更新日: 2025-02-30\n---\n"));
    const struct diag *d = said(&diags, "ない日です");
    ck_assert(str_equal(span_text(d->where), S("2025-02-30")));
}
END_TEST

START_TEST(all_mistakes_of_a_page_are_reported)
{
    ck_assert(!read("---\ntitel: 題\norder: x\nupdated: 2025-02-30\n---\n"));
    ck_assert_uint_eq(diags.len, 4);
    expect_said(&diags, "front-matter", "title（題名）がありません");
}
END_TEST

START_TEST(a_title_and_a_day_are_required)
{
    ck_assert(!read("---\ntitle: 題\n---\n"));
    expect_said(&diags, "front-matter", "updated（更新日）も");
    setup();
    ck_assert(!read("---\nupdated: 2025-12-02\n---\n"));
    expect_said(&diags, "front-matter", "title（題名）がありません");
    setup();
    ck_assert(!read("---\n---\n"));
    ck_assert_uint_eq(diags.len, 2);
    setup();
    ck_assert(!read("---\n# 覚え書きだけ\n---\n"));
    ck_assert_uint_eq(diags.len, 2);
}
END_TEST

START_TEST(a_page_without_front_matter_is_told_what_to_write)
{
    static const char *const pages[] = {"",
                                        "\n",
                                        "# 見出し\n",
                                        "ーーー\n",
                                        "----\ntitle: 題\n---\n",
                                        " ---\ntitle: 題\n---\n"};
    for (size_t i = 0; i < sizeof pages / sizeof *pages; i++) {
        setup();
        ck_assert(!read(pages[i]));
        expect_said(&diags, "front-matter", "title: ページの題名");
        ck_assert_uint_eq(front.body, 0);
        ck_assert_uint_eq(diags.len, 1);
    }
}
END_TEST

START_TEST(front_matter_that_is_not_closed_is_an_error)
{
    ck_assert(!read("---\ntitle: 題\n\n本文\n"));
    expect_said(&diags, "front-matter", "閉じる --- がありません");
    ck_assert_uint_eq(front.body, source.text.len);
    setup();
    ck_assert(!read("---"));
    expect_said(&diags, "front-matter", "閉じる --- がありません");
}
END_TEST

START_TEST(what_is_not_a_mapping_is_refused)
{
    static const char *const pages[] = {
        "---\nただの文\n---\n", "---\n- 一\n- 二\n---\n",
        "---\n[一, 二]\n---\n", "---\n%YAML 1.1\n---\n",
        "---\n*a\n---\n",       "---\n\"\n---\n",
        "---\n]\n---\n",        "---\n{\n---\n",
    };
    for (size_t i = 0; i < sizeof pages / sizeof *pages; i++) {
        setup();
        ck_assert_msg(!read(pages[i]), "%s", pages[i]);
        ck_assert_uint_eq(diags.len, 1);
        ck_assert_str_eq(diags.items[0]->rule, "front-matter");
    }
}
END_TEST

START_TEST(front_matter_over_64_kib_is_refused)
{
    size_t len = 70000;
    char *text = arena_alloc(&arena, len + 16);
    memset(text, 'a', len);
    memcpy(text, "---\n", 4);
    memcpy(text + len, "\n---\n", 6);
    ck_assert(!read(text));
    expect_said(&diags, "front-matter", "64KiB");
}
END_TEST

START_TEST(many_keys_are_read_in_no_time)
{
    struct buf text = {.arena = &arena};
    buf_put(&text, S("---\n"));
    while (text.len < 65000)
        buf_put(&text, S("menu: 語\n"));
    buf_put(&text, S("---\n"));
    buf_put_byte(&text, '\0');
    ck_assert(!read(text.ptr));
    ck_assert_uint_gt(diags.len, 1000);
}
END_TEST

START_TEST(deep_nesting_is_refused_at_once)
{
    size_t len = 60000;
    char *text = arena_alloc(&arena, len + 16);
    memset(text, '{', len);
    memcpy(text, "---\na: ", 7);
    memcpy(text + len, "\n---\n", 6);
    ck_assert(!read(text));
    ck_assert_uint_eq(diags.len, 1);
}
END_TEST

START_TEST(the_encoding_is_found_in_undecoded_bytes)
{
    static const struct {
        const char *bytes;
        enum encoding encoding;
    } pages[] = {
        {"---\nencoding: cp932\n---\n", ENCODING_CP932},
        {"---\r\ntitle: x\r\nencoding: \"euc-jp\"\r\n---\r\n", ENCODING_EUC_JP},
        {"---\nencoding: 'utf-8'\n---\n", ENCODING_UTF8},
        {"---\n\x95\xB6\x8E\x9A\x83R\x81[\x83h: sjis\n---\n", ENCODING_CP932},
        {"---\n\xCA\xB8\xBB\xFA\xA5\xB3\xA1\xBC\xA5\xC9: euc-jp\n---\n",
         ENCODING_EUC_JP},
        {"---\n文字コード: utf-8\n---\n", ENCODING_UTF8},
        {"---\nencoding: latin1\n---\n", ENCODING_DETECT},
        {"---\nencoding:\n---\n", ENCODING_DETECT},
        {"---\ntitle: x\n---\nencoding: cp932\n", ENCODING_DETECT},
        {"encoding: cp932\n", ENCODING_DETECT},
        {"---\nencoding: cp932\n", ENCODING_DETECT},
        {"", ENCODING_DETECT},
    };
    for (size_t i = 0; i < sizeof pages / sizeof *pages; i++)
        ck_assert_msg(front_encoding(str_from_c(pages[i].bytes)) ==
                          pages[i].encoding,
                      "%s", pages[i].bytes);
}
END_TEST

Suite *load_front_suite(void);
Suite *load_front_suite(void)
{
    Suite *suite = suite_create("load/front");
    TCase *t = tcase_create("front");
    tcase_add_checked_fixture(t, setup, teardown);
    tcase_add_test(t, every_key_is_read);
    tcase_add_test(t, a_part_is_read_as_strictly);
    tcase_add_test(t, every_key_has_a_japanese_name);
    tcase_add_test(t, a_leaflet_names_its_paper_and_how_it_is_used);
    tcase_add_test(t, what_is_left_out_has_its_default);
    tcase_add_loop_test(t, text_stays_text, 0, sizeof words / sizeof *words);
    tcase_add_test(t, quotes_hold_what_would_be_syntax);
    tcase_add_loop_test(t, a_mistake_is_named_at_its_place, 0,
                        sizeof mistakes / sizeof *mistakes);
    tcase_add_test(t, places_behind_japanese_text_are_exact);
    tcase_add_test(t, all_mistakes_of_a_page_are_reported);
    tcase_add_test(t, a_title_and_a_day_are_required);
    tcase_add_test(t, a_page_without_front_matter_is_told_what_to_write);
    tcase_add_test(t, front_matter_that_is_not_closed_is_an_error);
    tcase_add_test(t, what_is_not_a_mapping_is_refused);
    tcase_add_test(t, front_matter_over_64_kib_is_refused);
    tcase_add_test(t, many_keys_are_read_in_no_time);
    tcase_add_test(t, deep_nesting_is_refused_at_once);
    tcase_add_test(t, the_encoding_is_found_in_undecoded_bytes);
    suite_add_tcase(suite, t);
    return suite;
}
