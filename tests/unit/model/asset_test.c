#include "model/asset.h"

#include <check.h>

START_TEST(a_kind_is_known_by_its_extension)
{
    enum asset_kind kind = ASSET_PNG;
    ck_assert(asset_kind_of(S("a/b.pdf"), &kind) && kind == ASSET_PDF);
    ck_assert(asset_kind_of(S("b.jpeg"), &kind) && kind == ASSET_JPEG);
    ck_assert(asset_kind_of(S("b.jpg"), &kind) && kind == ASSET_JPEG);
    ck_assert(asset_kind_of(S("b.png"), &kind) && kind == ASSET_PNG);
    ck_assert(!asset_kind_of(S("b.PNG"), &kind));
    ck_assert(!asset_kind_of(S("pdf"), &kind));
    ck_assert(!asset_kind_of(S("b.csv"), &kind));
}
END_TEST

START_TEST(a_size_is_rounded_up)
{
    static const struct {
        size_t bytes;
        const char *words;
    } sizes[] = {
        {1, "1KB"},         {1024, "1KB"},       {1025, "2KB"},
        {122880, "120KB"},  {1047552, "1023KB"}, {1047553, "1.0MB"},
        {8 << 20, "8.0MB"}, {1500000, "1.5MB"},
    };
    struct arena a = {0};
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++)
        ck_assert(str_equal(asset_size_words(&a, sizes[i].bytes),
                            str_from_c(sizes[i].words)));
    arena_free(&a);
}
END_TEST

START_TEST(only_what_is_shown_is_used)
{
    struct asset files[] = {
        {.path = S("a.png")}, {.path = S("b.png")}, {.path = S("c.pdf")}};
    struct asset_list list = {files, 3, 3};
    ck_assert_ptr_eq(asset_find(&list, S("b.png")), &files[1]);
    ck_assert_ptr_null(asset_find(&list, S("b")));
    struct inline_node image = {.kind = INLINE_IMAGE, .asset = &files[0]};
    struct inline_node link = {
        .kind = INLINE_LINK, .asset = &files[2], .children = &image};
    struct inline_node later = {.kind = INLINE_IMAGE, .asset = &files[1]};
    struct block hidden = {.hidden = true, .inlines = &later};
    struct block item = {.kind = BLOCK_ITEM, .inlines = &link};
    struct block blocks = {.next = &hidden, .children = &item};
    bool used[3] = {false};
    assets_mark(&list, &blocks, used);
    ck_assert(used[0] && !used[1] && used[2]);
}
END_TEST

Suite *model_asset_suite(void);
Suite *model_asset_suite(void)
{
    Suite *suite = suite_create("model/asset");
    TCase *t = tcase_create("asset");
    tcase_add_test(t, a_kind_is_known_by_its_extension);
    tcase_add_test(t, a_size_is_rounded_up);
    tcase_add_test(t, only_what_is_shown_is_used);
    suite_add_tcase(suite, t);
    return suite;
}
