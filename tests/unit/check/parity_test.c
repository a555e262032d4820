/* html-pdf: pages and what their leaflets say, as plain text. */
#include "check/check.h"

#include <check.h>

#include "parse/parse.h"
#include "resolve/resolve.h"
#include "unit/schedule_fixture.h"

enum { MOST = 4 };

struct outputs {
    struct arena arena;
    struct diag_list diags;
    struct source page, leaflet;
};

static const struct mention_list *mentions_of(struct outputs *o,
                                              struct source *s,
                                              const char *path,
                                              const char *text)
{
    struct settings settings = {0};
    struct schedule schedule = fixture_schedule(&o->arena);
    struct parse_options options = {.anchors = true};
    *s = (struct source){.path = str_from_c(path), .text = str_from_c(text)};
    struct document *doc =
        str_ends(s->path, S(".md"))
            ? parse_markdown(&o->arena, s, &options, &o->diags)
            : parse_plain(&o->arena, s);
    struct resolve_input in = {&settings, &schedule, NULL, DATE_NONE};
    resolve_document(&o->arena, &in, doc, &o->diags);
    return doc->mentions;
}

static void compare(struct outputs *o, const char *page, const char *leaflet)
{
    *o = (struct outputs){0};
    o->diags.arena = &o->arena;
    const struct mention_list *one = mentions_of(o, &o->page, "a.md", page);
    const struct mention_list *other =
        mentions_of(o, &o->leaflet, "a.txt", leaflet);
    ck_assert_uint_eq(o->diags.len, 0);
    check_same_mentions(one, other, &o->diags);
}

static const struct {
    const char *page, *leaflet;
    const char *found[MOST]; /* path: message */
} cases[] = {
    {"", "", {NULL}},
    {"日付のない文です。", "ほかの文です。", {NULL}},
    {"2025年12月1日まで使えます。", "2025年12月1日まで使えます。", {NULL}},
    /* the notation does not matter, nor how the text is cut */
    {"令和7年12月1日まで使えます。", "2025年12月1日まで\n\n使えます。", {NULL}},
    /* referenced here, words there */
    {"{{ card.transition.to | 和暦 まで }}使えます。",
     "令和7年12月1日まで使えます。",
     {NULL}},
    {"{{ card.transition.to | 和暦 まで }}使えます。",
     "令和7年12月2日まで使えます。",
     {"a.md: ページには「令和7年12月1日まで」とありますが、"
      "リーフレットでは「令和7年12月2日まで」です"}},
    /* dropped from either side */
    {"2025年12月1日までです。2026年3月31日までです。",
     "2025年12月1日までです。",
     {"a.md: 「2026年3月31日まで」がリーフレットにはありません"}},
    {"2025年12月1日までです。",
     "2025年12月1日までです。2026年3月31日までです。",
     {"a.txt: 「2026年3月31日まで」がページにはありません"}},
    {"2025年12月1日までです。",
     "",
     {"a.md: 「2025年12月1日まで」がリーフレットにはありません"}},
    {"", "5年以内です。", {"a.txt: 「5年以内」がページにはありません"}},
    /* as often as the other */
    {"2025年12月1日までです。送付は2025年12月1日までに。",
     "2025年12月1日までです。",
     {"a.md: 「2025年12月1日までに」がリーフレットにはありません"}},
    {"2025年12月1日までです。",
     "2025年12月1日までです。\n\n2025年12月1日まで。\n\n2025年12月1日まで。",
     {"a.txt: 「2025年12月1日まで」がページにはありません",
      "a.txt: 「2025年12月1日まで」がページにはありません"}},
    /* order does not matter: columns and boxes move */
    {"甲は2025年12月1日まで、乙は2026年3月31日から。",
     "乙は2026年3月31日から、甲は2025年12月1日まで。",
     {NULL}},
    /* the same day with another boundary, another part of a month */
    {"受付は2025年12月1日までです。",
     "受付は2025年12月1日からです。",
     {"a.md: ページには「2025年12月1日まで」とありますが、"
      "リーフレットでは「2025年12月1日から」です"}},
    {"発送は2025年12月上旬です。",
     "発送は2025年12月です。",
     {"a.md: ページには「2025年12月上旬」とありますが、"
      "リーフレットでは「2025年12月」です"}},
    /* changed and dropped at once: each is told where it stands */
    {"甲は2025年12月1日です。乙は2025年12月5日です。丙は2026年1月5日です。",
     "甲は2025年12月1日です。丙は2026年1月6日です。",
     {"a.md: 「2025年12月5日」がリーフレットにはありません",
      "a.md: ページには「2026年1月5日」とありますが、"
      "リーフレットでは「2026年1月6日」です"}},
    /* lengths, times and ranges count as well */
    {"最長5年です。",
     "最長4年です。",
     {"a.md: ページには「最長5年」とありますが、"
      "リーフレットでは「最長4年」です"}},
    {"受付は9時から17時までです。", "受付は9時から17時までです。", {NULL}},
    {"2025年2月3日から2月14日まで送ります。",
     "2025年2月3日から2月15日まで送ります。",
     {"a.md: ページには「2025年2月3日から2月14日まで」とありますが、"
      "リーフレットでは「2025年2月3日から2月15日まで」です"}},
};

START_TEST(each_date_stands_in_both_as_often)
{
    struct outputs o;
    compare(&o, cases[_i].page, cases[_i].leaflet);
    size_t want = 0;
    while (want < MOST && cases[_i].found[want])
        want++;
    for (size_t i = 0; i < o.diags.len; i++) {
        const struct diag *d = o.diags.items[i];
        str said =
            arena_printf(&o.arena, "%.*s: %.*s", STR_ARG(d->where.source->path),
                         STR_ARG(d->message));
        ck_assert_str_eq(d->rule, "html-pdf");
        ck_assert_int_eq(d->level, DIAG_ERROR);
        ck_assert_uint_gt(d->hint.len, 0);
        ck_assert_msg(i < want &&
                          str_equal(said, str_from_c(cases[_i].found[i])),
                      "%.*s", STR_ARG(said));
    }
    ck_assert_uint_eq(o.diags.len, want);
    arena_free(&o.arena);
}
END_TEST

/* Many dates of which none is in the other: linear, each told once. */
START_TEST(pages_without_a_date_in_common_are_told_once_each)
{
    enum { COUNT = 20000 };
    struct outputs o = {0};
    o.diags.arena = &o.arena;
    o.page = (struct source){.path = S("a.md"), .text = S("x")};
    struct mention_list lists[2] = {0};
    for (int i = 0; i < COUNT; i++)
        for (int side = 0; side < 2; side++) {
            struct mention *m = LIST_PUSH(&o.arena, &lists[side]);
            m->where = source_start(&o.page);
            m->expr.value = arena_printf(&o.arena, "%d-%d", side, i);
            m->text = arena_printf(&o.arena, "%c%d", 'a' + side, i);
        }
    check_same_mentions(&lists[0], &lists[1], &o.diags);
    ck_assert_uint_eq(o.diags.len, 2 * COUNT);
    o.diags.len = 0;
    check_same_mentions(&lists[0], &lists[0], &o.diags);
    ck_assert_uint_eq(o.diags.len, 0);
    arena_free(&o.arena);
}
END_TEST

Suite *check_parity_suite(void);
Suite *check_parity_suite(void)
{
    Suite *suite = suite_create("check/parity");
    TCase *t = tcase_create("parity");
    tcase_add_loop_test(t, each_date_stands_in_both_as_often, 0,
                        sizeof cases / sizeof *cases);
    tcase_add_test(t, pages_without_a_date_in_common_are_told_once_each);
    suite_add_tcase(suite, t);
    return suite;
}
