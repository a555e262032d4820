#include "pdf/letters.h"

#include <check.h>

#include "pdf/raw.h"

static struct arena arena;
static struct letters letters;

static void setup(void)
{
    letters = (struct letters){.arena = &arena};
}

static void teardown(void)
{
    arena_free(&arena);
}

/* The CMap of a font, as a reader sees it. */
static str map_of(str name)
{
    struct pdf_file file;
    file_open(&file, &arena, 1);
    size_t number = file_reserve(&file);
    ck_assert(letters_put(&letters, name, &file, number));
    str head, data, map;
    ck_assert(str_cut(buf_text(&file.bytes), S("stream\n"), &head, &data));
    ck_assert(str_cut(data, S("\nendstream"), &data, &head));
    ck_assert(raw_unpack(&arena, data, &map));
    return map;
}

START_TEST(codes_say_what_their_glyphs_say)
{
    static const str drawn[] = {STR_INIT("健"), STR_INIT("康"),
                                STR_INIT("\xF0\xA0\xAE\xB7"),
                                STR_INIT("か\xE3\x82\x9A"), STR_INIT("2")};
    ck_assert(letters_turn(&letters, drawn, 5));
    letters_set_font(&letters, S("/f-0-1"));
    ck_assert(letters_show(&letters, S("<0001\n0002>"), false));
    ck_assert(letters_show(&letters, S("<>"), false));
    ck_assert(letters_show(&letters, S("<00FFfffe>"), false));
    letters_set_font(&letters, S("/f-0-0"));
    ck_assert(letters_show(&letters, S("(2)"), false));
    ck_assert(letters_turn(&letters, NULL, 0));
    str map = map_of(S("/f-0-1"));
    ck_assert(str_contains(map, S("<0000><FFFF>")));
    ck_assert(str_contains(map, S("4 beginbfchar\n<0001><5065>\n"
                                  "<0002><5EB7>\n<00FF><D842DFB7>\n"
                                  "<FFFE><304B309A>\nendbfchar\n")));
    map = map_of(S("/f-0-0"));
    ck_assert(str_contains(map, S("<00><FF>")));
    ck_assert(str_contains(map, S("1 beginbfchar\n<32><0032>\nendbfchar\n")));
}
END_TEST

START_TEST(what_stands_alone_is_surer_than_what_stands_in_a_text)
{
    static const str drawn[] = {STR_INIT(" "), STR_INIT("、"), STR_INIT("、"),
                                STR_INIT("。")};
    letters_turn(&letters, drawn, 4);
    letters_set_font(&letters, S("/f-0-1"));
    ck_assert(letters_show(&letters, S("<00050006>"), true));
    ck_assert(letters_show(&letters, S("<00050006>"), false));
    str map = map_of(S("/f-0-1"));
    ck_assert(str_contains(map, S("<0005><3001>\n<0006><3002>\n")));
}
END_TEST

static const struct {
    str token;
    size_t bytes;
} strings[] = {
    {STR_INIT("(abc)"), 3},     {STR_INIT("(a\\)c)"), 3},
    {STR_INIT("(\\\\)"), 1},    {STR_INIT("(\\101\\7)"), 2},
    {STR_INIT("(\\1011)"), 2},  {STR_INIT("(a\\\nb)"), 2},
    {STR_INIT("(\\((\\))"), 3}, {STR_INIT("()"), 0},
    {STR_INIT("(\\)"), 1},
};

START_TEST(escapes_are_one_code)
{
    static const str drawn[] = {STR_INIT("a"), STR_INIT("b"), STR_INIT("c"),
                                STR_INIT("d")};
    letters_turn(&letters, drawn, 4);
    letters_set_font(&letters, S("/f"));
    ck_assert(letters_show(&letters, strings[_i].token, false));
    ck_assert_uint_eq(letters.at, strings[_i].bytes);
}
END_TEST

START_TEST(glyphs_and_codes_must_be_as_many)
{
    static const str drawn[] = {STR_INIT("a"), STR_INIT("b")};
    letters_turn(&letters, drawn, 2);
    ck_assert(!letters_show(&letters, S("(a)"), false)); /* no font yet */
    letters_set_font(&letters, S("/f"));
    ck_assert(!letters_show(&letters, S("("), false));
    ck_assert(!letters_show(&letters, S("<00010>"), false));
    letters_turn(&letters, drawn, 2);
    ck_assert(!letters_show(&letters, S("(abc)"), false));
    letters_turn(&letters, drawn, 2);
    ck_assert(letters_show(&letters, S("(a)"), false));
    ck_assert(!letters_turn(&letters, drawn, 2));
}
END_TEST

START_TEST(a_font_that_was_not_met_has_no_map)
{
    struct pdf_file file;
    file_open(&file, &arena, 1);
    ck_assert(!letters_put(&letters, S("/f-9-9"), &file, file_reserve(&file)));
}
END_TEST

START_TEST(long_maps_are_cut_into_blocks_of_a_hundred)
{
    enum { COUNT = 250 };
    str drawn[COUNT];
    for (size_t i = 0; i < COUNT; i++)
        drawn[i] = S("字");
    letters_turn(&letters, drawn, COUNT);
    letters_set_font(&letters, S("/f"));
    for (size_t i = 0; i < COUNT; i++)
        ck_assert(letters_show(&letters, arena_printf(&arena, "<%04zX>", i + 1),
                               false));
    str map = map_of(S("/f"));
    ck_assert(str_contains(map, S("endcodespacerange\n100 beginbfchar\n")));
    ck_assert(str_contains(map, S("endbfchar\n100 beginbfchar\n")));
    ck_assert(str_contains(map, S("endbfchar\n50 beginbfchar\n")));
}
END_TEST

Suite *pdf_letters_suite(void);
Suite *pdf_letters_suite(void)
{
    Suite *suite = suite_create("pdf/letters");
    TCase *t = tcase_create("letters");
    tcase_add_checked_fixture(t, setup, teardown);
    tcase_add_test(t, codes_say_what_their_glyphs_say);
    tcase_add_test(t, what_stands_alone_is_surer_than_what_stands_in_a_text);
    tcase_add_loop_test(t, escapes_are_one_code, 0,
                        sizeof strings / sizeof *strings);
    tcase_add_test(t, glyphs_and_codes_must_be_as_many);
    tcase_add_test(t, a_font_that_was_not_met_has_no_map);
    tcase_add_test(t, long_maps_are_cut_into_blocks_of_a_hundred);
    suite_add_tcase(suite, t);
    return suite;
}
