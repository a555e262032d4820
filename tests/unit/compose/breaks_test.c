#include <check.h>

#include "unit/compose/jlreq.h"
#include "unit/compose/lines.h"

static struct lines_kit kit;

static void setup(void)
{
    kit_open(&kit);
    ck_assert_ptr_nonnull(kit.fonts);
}

static void teardown(void)
{
    kit_close(&kit);
}

/* The text with | where a line may end and + where it should not. */
static str marked(str text)
{
    const struct para *p = kit_para(&kit, text);
    struct buf b = {.arena = &kit.arena};
    for (size_t i = 0; i < p->len; i++) {
        buf_put(&b, str_slice(p->text, p->units[i].byte,
                              p->units[i].byte + p->units[i].bytes));
        if (i + 1 < p->len && p->units[i].after != BREAK_NONE)
            buf_put_byte(&b, p->units[i].after == BREAK_KEEP ? '+' : '|');
    }
    return buf_text(&b);
}

static const struct {
    str text, marked;
} cases[] = {
    {STR_INIT("漢字、仮名。"), STR_INIT("漢|字、|仮|名。")},
    {STR_INIT("「（あ）」"), STR_INIT("「（あ）」")},
    {STR_INIT("カード"), STR_INIT("カー|ド")},
    {STR_INIT("きょう"), STR_INIT("きょ|う")},
    {STR_INIT("令和7年12月1日"), STR_INIT("令+和+7+年+12+月+1+日")},
    {STR_INIT("令和元年"), STR_INIT("令+和+元+年")},
    {STR_INIT("2日（火）"), STR_INIT("2+日+（火）")},
    {STR_INIT("2か月間"), STR_INIT("2+か+月|間")},
    {STR_INIT("12月2日～"), STR_INIT("12+月+2+日～")},
    {STR_INIT("※注"), STR_INIT("※+注")},
    {STR_INIT("①の"), STR_INIT("①+の")},
    {STR_INIT("￥5"), STR_INIT("￥5")},
    {STR_INIT("50％の"), STR_INIT("50％|の")},
    {STR_INIT("abc def"), STR_INIT("abc |def")},
    {STR_INIT("第1条"), STR_INIT("第+1+条")},
    {STR_INIT("03-1234-5678"), STR_INIT("03-1234-5678")},
    {STR_INIT("1,234,567円"), STR_INIT("1,234,567+円")},
    {STR_INIT("3.14％"), STR_INIT("3.14％")},
    {STR_INIT("-5℃"), STR_INIT("-5℃")},
    {STR_INIT("￥12,345"), STR_INIT("￥12,345")},
    {STR_INIT("№12"), STR_INIT("№12")},
    {STR_INIT("60㎏"), STR_INIT("60㎏")},
    {STR_INIT("8㌢"), STR_INIT("8㌢")},
    {STR_INIT("100-0001"), STR_INIT("100-0001")},
    {STR_INIT("9:00～17:30"), STR_INIT("9:00～|17:30")},
    {STR_INIT("2025/12/02"), STR_INIT("2025/12/02")},
    {STR_INIT("5万円"), STR_INIT("5+万+円")},
    {STR_INIT("３か所"), STR_INIT("３+か+所")},
    {STR_INIT("……と"), STR_INIT("……|と")},
    {STR_INIT("――と"), STR_INIT("――|と")},
    {STR_INIT("か？　はい"), STR_INIT("か？　|は|い")},
    {STR_INIT("あ ー"), STR_INIT("あ ー")},
};

START_TEST(lines_end_where_jlreq_and_dates_let_them)
{
    str result = marked(cases[_i].text);
    ck_assert_msg(str_equal(result, cases[_i].marked), "%.*s", STR_ARG(result));
}
END_TEST

START_TEST(a_hard_break_always_ends_a_line)
{
    const struct para *p = kit_para(&kit, S("あ\nい"));
    ck_assert_int_eq(p->units[1].after, BREAK_ALWAYS);
}
END_TEST

START_TEST(a_badge_stays_on_one_line)
{
    struct rich rich = {.text = {.arena = &kit.arena}};
    struct rich_style badge = kit_style(10);
    badge.badge = true;
    rich_put(&rich, S("漢字"), kit_style(10), (span){0});
    rich_put(&rich, S("必須"), badge, (span){0});
    const struct para *p = para_new(&kit.arena, kit.fonts, &rich, &kit.diags);
    ck_assert_uint_eq(p->len, 4);
    ck_assert_int_ne(p->units[0].after, BREAK_KEEP);
    ck_assert_int_ne(p->units[1].after, BREAK_KEEP);
    ck_assert_int_eq(p->units[2].after, BREAK_KEEP);
}
END_TEST

static bool may_break(str text)
{
    return kit_para(&kit, text)->units[0].after != BREAK_NONE;
}

/*
 * Whether table 2 forbids the break. Of cl-08 two alike belong together, and
 * the halves of a vertical mark (note 5). Behind Latin punctuation UAX #14
 * decides, not table 2: URLs are long.
 */
static bool forbidden(char code, struct jlreq_letter a, struct jlreq_letter b)
{
    if (code == '=')
        return b.cp == U'〵' || (a.cp == b.cp && a.cp < 0x3000);
    bool mark = a.cp < '0' || (a.cp > '9' && a.cp < 'A');
    enum jl_class behind = jl_class_of(b.cp);
    bool latin = behind == JL_LATIN || behind == JL_DIGIT;
    return code == 'n' || (code == 'x' && !(mark && latin));
}

/*
 * One row of table 2 at a time. Allowed breaks are counted only: UAX #14 and
 * dates keep more together than JLREQ does.
 */
START_TEST(no_break_that_table_2_forbids_is_offered)
{
    struct arena a = {0};
    struct jlreq j = jlreq_read(&a);
    struct jlreq_letter all[JLREQ_CLASSES * JLREQ_SAMPLE];
    size_t len = jlreq_sample(&j, all);
    size_t count[2] = {0}, right[2] = {0};
    for (size_t i = 0; i < len * len; i++) {
        struct jlreq_letter first = all[i / len], second = all[i % len];
        if (first.class != (size_t)_i)
            continue;
        char text[9];
        memcpy(text, first.text.ptr, first.text.len);
        memcpy(text + first.text.len, second.text.ptr, second.text.len);
        str pair = {text, first.text.len + second.text.len};
        bool no =
            forbidden(j.items[_i].breaks.ptr[second.class], first, second);
        bool ok = may_break(pair) != no;
        count[no]++;
        right[no] += ok;
        if (no && !ok)
            printf("%.*s: a break is offered\n", STR_ARG(pair));
    }
    printf("breaks behind cl-%02d: %zu of %zu forbidden kept, %zu of %zu "
           "allowed offered\n",
           (int)j.items[_i].number, right[1], count[1], right[0], count[0]);
    fflush(stdout);
    ck_assert_uint_eq(right[1], count[1]);
    ck_assert_uint_ge(2 * right[0], count[0]);
    arena_free(&a);
}
END_TEST

/* As in web-platform-tests: 文字 around the character. */
START_TEST(what_css_strict_forbids_begins_no_line)
{
    struct arena a = {0};
    struct jlreq j = jlreq_read(&a);
    size_t count = 0, right = 0;
    for (str rest = j.strict; rest.len; count++) {
        struct jlreq_letter l = jlreq_next(&rest, 0);
        struct buf b = {.arena = &a};
        buf_put(&b, S("文"));
        buf_put(&b, l.text);
        buf_put(&b, S("字"));
        bool ok = !may_break(buf_text(&b));
        right += ok;
        if (!ok)
            printf("%.*s begins a line\n", STR_ARG(l.text));
    }
    printf("line-break: strict: %zu of %zu\n", right, count);
    fflush(stdout);
    ck_assert_uint_eq(right, count);
    ck_assert_uint_eq(count, 87);
    arena_free(&a);
}
END_TEST

Suite *compose_breaks_suite(void);
Suite *compose_breaks_suite(void)
{
    Suite *suite = suite_create("compose/breaks");
    TCase *t = tcase_create("breaks");
    tcase_add_checked_fixture(t, setup, teardown);
    tcase_add_loop_test(t, lines_end_where_jlreq_and_dates_let_them, 0,
                        sizeof cases / sizeof *cases);
    tcase_add_loop_test(t, no_break_that_table_2_forbids_is_offered, 0,
                        JLREQ_CLASSES);
    tcase_add_test(t, what_css_strict_forbids_begins_no_line);
    tcase_add_test(t, a_hard_break_always_ends_a_line);
    tcase_add_test(t, a_badge_stays_on_one_line);
    suite_add_tcase(suite, t);
    return suite;
}
