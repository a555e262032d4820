#include "compose/rich.h"

#include <check.h>

#include "unit/compose/sample.h"

static struct arena arena;
static struct sample sample;

static void setup(void)
{
    sample_init(&sample, &arena);
}

static void teardown(void)
{
    arena_free(&arena);
}

static struct rich rich_from(const struct inline_node *n)
{
    struct rich rich = {.text.arena = &arena};
    struct rich_context c = {.page = &sample.page,
                             .link_color = {0, 0, 1},
                             .badge_color = {1, 0, 0}};
    struct rich_style style = {FACE_REGULAR, 10, {0, 0, 0}, S(""), false};
    rich_put_inlines(&rich, n, style, &c);
    return rich;
}

START_TEST(strong_text_is_bold_and_links_carry_their_address)
{
    struct rich r = rich_from(
        sample_inlines(&arena, S("あ**い**[う](https://example.jp/a)")));
    ck_assert(str_equal(buf_text(&r.text), S("あいう")));
    ck_assert_uint_eq(r.len, 3);
    ck_assert_int_eq(r.items[1].style.face, FACE_BOLD);
    ck_assert(str_equal(r.items[2].style.link, S("https://example.jp/a")));
}
END_TEST

START_TEST(emphasis_has_dots_and_strong_text_has_none)
{
    struct inline_node *n = sample_node(&arena, INLINE_EMPHASIS, S(""));
    n->children = sample_inlines(&arena, S("必ず**お**"));
    n->next = sample_inlines(&arena, S("次"));
    struct rich r = rich_from(n);
    ck_assert_uint_eq(r.len, 3);
    ck_assert(r.items[0].dots && r.items[1].dots && !r.items[2].dots);
    ck_assert_int_eq(r.items[0].style.face, FACE_REGULAR);
    ck_assert_int_eq(r.items[1].style.face, FACE_BOLD);
}
END_TEST

START_TEST(readings_of_ruby_stand_above_and_not_in_the_text)
{
    static const char *const parts[] = {
        "<ruby>", "+証",  "<rp>", "+(",    "</rp>",   "<rt>",  "+しょう",
        "</rt>",  "<rp>", "+)",   "</rp>", "</ruby>", "<br/>", "+次"};
    struct inline_node *first = NULL, **end = &first;
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        bool text = parts[i][0] == '+';
        *end = sample_node(&arena, text ? INLINE_TEXT : INLINE_HTML,
                           str_from_c(parts[i] + text));
        end = &(*end)->next;
    }
    struct rich r = rich_from(first);
    ck_assert(str_equal(buf_text(&r.text), S("証\n次")));
    ck_assert_uint_eq(r.rubies.len, 1);
    ck_assert(str_equal(r.rubies.items[0].reading, S("しょう")));
    ck_assert_uint_eq(r.rubies.items[0].start, 0);
    ck_assert_uint_eq(r.rubies.items[0].end, 3);
}
END_TEST

START_TEST(places_lead_back_to_the_page)
{
    struct source source = {.path = S("a.md"), .text = S("前の**太字**")};
    struct rich r = {.text.arena = &arena};
    struct rich_style style = {FACE_REGULAR, 10, {0, 0, 0}, S(""), false};
    rich_put(&r, S("前の"), style, span_of(&source, 0, 6));
    rich_put(&r, S("別の語"), style, span_of(&source, 8, 14));
    ck_assert(str_equal(span_text(rich_span(&r, 3, 6)), S("の")));
    ck_assert(str_equal(span_text(rich_span(&r, 6, 9)), S("太字")));
    ck_assert_ptr_null(rich_span(&r, 99, 99).source);
}
END_TEST

Suite *compose_rich_suite(void);
Suite *compose_rich_suite(void)
{
    Suite *suite = suite_create("compose/rich");
    TCase *t = tcase_create("rich");
    tcase_add_checked_fixture(t, setup, teardown);
    tcase_add_test(t, strong_text_is_bold_and_links_carry_their_address);
    tcase_add_test(t, emphasis_has_dots_and_strong_text_has_none);
    tcase_add_test(t, readings_of_ruby_stand_above_and_not_in_the_text);
    tcase_add_test(t, places_lead_back_to_the_page);
    suite_add_tcase(suite, t);
    return suite;
}
