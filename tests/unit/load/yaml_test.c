#include "load/yaml.h"

#include "unit/load/said.h"

static struct arena arena;
static struct diag_list diags;
static struct source source;
static struct yaml_node root;

static bool read(const char *text)
{
    arena_reset(&arena);
    diags = (struct diag_list){.arena = &arena};
    source = (struct source){.path = S("page.md"), .text = str_from_c(text)};
    return yaml_read(&arena, span_of(&source, 0, source.text.len), &root,
                     &diags);
}

START_TEST(a_mapping_keeps_its_order_and_places)
{
    ck_assert(read("題: 一つ目\nb: \"二つ目\"\n"));
    const struct yaml_node *first = root.children, *second = first->next;
    expect_text(first->key, "題");
    expect_text(first->text, "一つ目");
    expect_text(span_text(first->key_where), "題");
    expect_text(span_text(first->where), "一つ目");
    expect_text(second->text, "二つ目");
    expect_text(span_text(second->where), "\"二つ目\"");
    ck_assert_ptr_null(second->next);
}
END_TEST

START_TEST(a_mapping_may_hold_another)
{
    ck_assert(read("a:\n  日: 1\n  c: {d: 2}\n"));
    const struct yaml_node *inner = root.children->children;
    ck_assert_int_eq(root.children->kind, YAML_MAPPING);
    expect_text(inner->key, "日");
    expect_text(inner->next->children->text, "2");
}
END_TEST

START_TEST(places_count_from_the_start_of_the_source)
{
    source = (struct source){.path = S("p"), .text = S("---\n題: \"\n---\n")};
    arena_reset(&arena);
    diags = (struct diag_list){.arena = &arena};
    ck_assert(!yaml_read(&arena, span_of(&source, 4, 11), &root, &diags));
    expect_place(diags.items[0], 2, 1);
}
END_TEST

START_TEST(nothing_is_an_empty_mapping)
{
    static const char *const texts[] = {"", "\n\n", "# 覚え書き\n", "{}"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        ck_assert_msg(read(texts[i]), "%s", texts[i]);
        ck_assert_ptr_null(root.children);
    }
}
END_TEST

START_TEST(a_second_document_is_refused)
{
    ck_assert(!read("a: b\n---\nc: d\n"));
    expect_said(&diags, "front-matter", "区切れません");
}
END_TEST

START_TEST(what_is_no_mapping_is_one_error)
{
    static const char *const texts[] = {
        "文",
        "- 一",
        "a: b\n- c",
        "[a]",
        "*a",
        "&a {b: c}",
        "!x {b: c}",
        "%TAG ! x\n---\na: b",
        "a: b\n...\n文",
        "a: b\n--- \n文",
        "[a]: b",
        "{a: b}: c",
        "? [a]",
        "a: 'b",
        "a: \"b",
        "a: |x",
        "a: >",
        "a: `b",
        "\ta: b",
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        bool good = read(texts[i]);
        ck_assert_msg(good == (diags.len == 0), "%s", texts[i]);
        ck_assert_msg(diags.len <= 1, "%s", texts[i]);
    }
}
END_TEST

Suite *load_yaml_suite(void);
Suite *load_yaml_suite(void)
{
    Suite *suite = suite_create("load/yaml");
    TCase *t = tcase_create("yaml");
    tcase_add_test(t, a_mapping_keeps_its_order_and_places);
    tcase_add_test(t, a_mapping_may_hold_another);
    tcase_add_test(t, places_count_from_the_start_of_the_source);
    tcase_add_test(t, nothing_is_an_empty_mapping);
    tcase_add_test(t, a_second_document_is_refused);
    tcase_add_test(t, what_is_no_mapping_is_one_error);
    suite_add_tcase(suite, t);
    return suite;
}
