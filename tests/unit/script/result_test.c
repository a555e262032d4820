#include "script/result.h"

#include <check.h>
#include <string.h>

#include "base/buf.h"

static void put_number(struct buf *b, uint64_t value, int bytes)
{
    for (int i = 0; i < bytes; i++)
        buf_put_byte(b, (char)(value >> (8 * i) & 0xff));
}

static void put_text(struct buf *b, str text)
{
    put_number(b, text.len, 4);
    buf_put(b, text);
}

static void put_head(struct buf *b, str kind, str id, size_t line)
{
    buf_put_byte(b, WIRE_STATEMENT);
    put_text(b, kind);
    put_text(b, id);
    put_number(b, line, 4);
}

static void put_integer(struct buf *b, int64_t value)
{
    buf_put_byte(b, WIRE_INTEGER);
    put_number(b, (uint64_t)value, 8);
}

static void put_text_value(struct buf *b, str text)
{
    buf_put_byte(b, WIRE_TEXT);
    put_text(b, text);
}

static void put_table(struct buf *b, size_t count)
{
    buf_put_byte(b, WIRE_TABLE);
    put_number(b, count, 4);
}

/* date "a" { 7, "x", label = "経過措置", planned = true } at line 3 */
static str good_answer(struct arena *a)
{
    struct buf b = {.arena = a};
    put_head(&b, S("date"), S("a"), 3);
    put_table(&b, 4);
    put_integer(&b, 1);
    put_integer(&b, -7);
    put_integer(&b, 2);
    put_text_value(&b, S("x"));
    put_text_value(&b, S("label"));
    put_text_value(&b, S("経過措置"));
    put_text_value(&b, S("planned"));
    buf_put_byte(&b, WIRE_TRUE);
    buf_put_byte(&b, WIRE_END);
    return buf_text(&b);
}

static bool reads(struct arena *a, str bytes)
{
    struct script_result result = {0};
    /* A copy of its own, so that a sanitizer sees its end. */
    return result_read(a, arena_str(a, bytes), &result);
}

START_TEST(a_whole_answer_is_read)
{
    struct arena a = {0};
    struct script_result r = {0};
    ck_assert(result_read(&a, good_answer(&a), &r));
    ck_assert_uint_eq(r.statements.len, 1);
    const struct script_statement *s = &r.statements.items[0];
    ck_assert(str_equal(s->kind, S("date")));
    ck_assert(str_equal(s->id, S("a")));
    ck_assert_uint_eq(s->line, 3);
    ck_assert_uint_eq(s->value.count, 4);
    ck_assert_int_eq(s->value.entries[0].value.integer, -7);
    const struct script_value *label = script_value_find(&s->value, S("label"));
    ck_assert(str_equal(label->text, S("経過措置")));
    ck_assert_ptr_null(script_value_find(&s->value, S("lable")));
    ck_assert(!r.failed);
    arena_free(&a);
}
END_TEST

START_TEST(every_shorter_answer_is_refused)
{
    struct arena a = {0};
    str whole = good_answer(&a);
    for (size_t len = 0; len < whole.len; len++)
        ck_assert_msg(!reads(&a, str_take(whole, len)), "%zu", len);
    ck_assert(!reads(&a, arena_printf(&a, "%.*sZ", STR_ARG(whole))));
    arena_free(&a);
}
END_TEST

START_TEST(every_changed_byte_is_survived)
{
    struct arena a = {0};
    str whole = good_answer(&a);
    for (size_t at = 0; at < whole.len; at++) {
        for (int byte = 0; byte < 256; byte++) {
            struct arena own = {0};
            struct buf b = {.arena = &own};
            buf_put(&b, str_take(whole, at));
            buf_put_byte(&b, (char)byte);
            buf_put(&b, str_drop(whole, at + 1));
            reads(&own, buf_text(&b));
            arena_free(&own);
        }
    }
    arena_free(&a);
}
END_TEST

/* An answer of one statement with this value. */
static bool reads_value(struct arena *a, str value)
{
    struct buf b = {.arena = a};
    put_head(&b, S("date"), S("a"), 1);
    buf_put(&b, value);
    buf_put_byte(&b, WIRE_END);
    return reads(a, buf_text(&b));
}

START_TEST(tables_nest_to_a_limit)
{
    struct arena a = {0};
    for (size_t depth = 1; depth <= 40; depth++) {
        struct buf b = {.arena = &a};
        for (size_t i = 1; i < depth; i++) {
            put_table(&b, 1);
            put_integer(&b, 1);
        }
        put_table(&b, 0);
        ck_assert_int_eq(reads_value(&a, buf_text(&b)),
                         depth <= WIRE_DEPTH_MAX);
    }
    arena_free(&a);
}
END_TEST

START_TEST(counts_that_are_not_there_are_refused)
{
    static const size_t counts[] = {1,      2,          99999,
                                    100001, 0x7fffffff, 0xffffffff};
    struct arena a = {0};
    for (size_t i = 0; i < sizeof counts / sizeof *counts; i++) {
        struct buf table = {.arena = &a}, text = {.arena = &a};
        put_table(&table, counts[i]);
        ck_assert(!reads_value(&a, buf_text(&table)));
        buf_put_byte(&text, WIRE_TEXT);
        put_number(&text, counts[i] + 1, 4);
        ck_assert(!reads_value(&a, buf_text(&text)) || counts[i] == 0xffffffff);
    }
    arena_free(&a);
}
END_TEST

START_TEST(keys_ascend_and_do_not_repeat)
{
    static const struct {
        str first, second;
        bool good;
    } cases[] = {
        {STR_INIT("a"), STR_INIT("b"), true},
        {STR_INIT("b"), STR_INIT("a"), false},
        {STR_INIT("a"), STR_INIT("a"), false},
        {STR_INIT("a"), STR_INIT("aa"), true},
    };
    struct arena a = {0};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct buf b = {.arena = &a};
        put_table(&b, 2);
        put_text_value(&b, cases[i].first);
        buf_put_byte(&b, WIRE_TRUE);
        put_text_value(&b, cases[i].second);
        buf_put_byte(&b, WIRE_TRUE);
        ck_assert_int_eq(reads_value(&a, buf_text(&b)), cases[i].good);
    }
    arena_free(&a);
}
END_TEST

START_TEST(text_is_well_formed_and_without_nul)
{
    static const struct {
        str text;
        bool good;
    } cases[] = {
        {STR_INIT("経過措置"), true},  {STR_INIT(""), true},
        {STR_INIT("a\0b"), false},     {STR_INIT("\xff"), false},
        {STR_INIT("\xc0\x80"), false}, {STR_INIT("\xed\xa0\x80"), false},
        {STR_INIT("\xe7\xb5"), false}, {STR_INIT("\xf4\x90\x80\x80"), false},
    };
    struct arena a = {0};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct buf b = {.arena = &a};
        put_text_value(&b, cases[i].text);
        ck_assert_int_eq(reads_value(&a, buf_text(&b)), cases[i].good);
    }
    arena_free(&a);
}
END_TEST

START_TEST(a_failure_is_read_with_its_message_made_clean)
{
    struct arena a = {0};
    struct buf b = {.arena = &a};
    struct script_result r = {0};
    buf_put_byte(&b, WIRE_ERROR);
    buf_put_byte(&b, FAILED_RUN);
    put_number(&b, 12, 4);
    put_text(&b, S("a\x1b[31m\xff\0あ"));
    ck_assert(result_read(&a, buf_text(&b), &r));
    ck_assert(r.failed);
    ck_assert_int_eq(r.failure.code, FAILED_RUN);
    ck_assert_uint_eq(r.failure.line, 12);
    ck_assert(str_equal(r.failure.message, S("a [31m\xef\xbf\xbd あ")));
    arena_free(&a);
}
END_TEST

START_TEST(an_unknown_failure_is_refused)
{
    struct arena a = {0};
    struct buf b = {.arena = &a};
    buf_put_byte(&b, WIRE_ERROR);
    buf_put_byte(&b, (char)FAILED_CODES);
    put_number(&b, 1, 4);
    put_text(&b, S(""));
    ck_assert(!reads(&a, buf_text(&b)));
    arena_free(&a);
}
END_TEST

Suite *script_result_suite(void);
Suite *script_result_suite(void)
{
    Suite *suite = suite_create("script/result");
    TCase *t = tcase_create("result");
    tcase_add_test(t, a_whole_answer_is_read);
    tcase_add_test(t, every_shorter_answer_is_refused);
    tcase_add_test(t, every_changed_byte_is_survived);
    tcase_add_test(t, tables_nest_to_a_limit);
    tcase_add_test(t, counts_that_are_not_there_are_refused);
    tcase_add_test(t, keys_ascend_and_do_not_repeat);
    tcase_add_test(t, text_is_well_formed_and_without_nul);
    tcase_add_test(t, a_failure_is_read_with_its_message_made_clean);
    tcase_add_test(t, an_unknown_failure_is_refused);
    suite_add_tcase(suite, t);
    return suite;
}
