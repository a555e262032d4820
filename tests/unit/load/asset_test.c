#include "load/asset.h"

#include <unistd.h>

#include "unit/base/folder.h"
#include "unit/load/said.h"

static struct folder folder;
static struct diag_list diags;

static void setup(void)
{
    folder_open(&folder);
    diags = (struct diag_list){.arena = &folder.arena};
}

static void teardown(void)
{
    folder_close(&folder);
}

#define PNG                                                                    \
    "\x89PNG\r\n\x1A\n\0\0\0\x0DIHDR\0\0\0\x03\0\0\0\x02\x08\x02\0\0\0----"    \
    "\0\0\0\0IDAT----\0\0\0\0IEND----"

static const struct {
    const char *name;
    str bytes;
    const char *said; /* NULL: it is fine */
} files[] = {
    {"a.png", STR_INIT(PNG), NULL},
    {"a.pdf", STR_INIT("%PDF-1.4\n…\n%%EOF\n"), NULL},
    {"a.jpg", STR_INIT(PNG), "中身はPNG画像です"},
    {"b.jpg", STR_INIT(PNG), "「.png」"},
    {"b.png", STR_INIT("\xFF\xD8\xFF\xE0"), "中身はJPEG画像です"},
    {"c.png", STR_INIT("GIF89a"), "中身はGIF画像です"},
    {"d.png", STR_INIT("<script>"), "中身が違います"},
    {"b.pdf", STR_INIT("MZ"), "中身が違います"},
    {"c.pdf", STR_INIT("%PDF-1.4\n…\n"), "途中で切れています"},
    {"e.png", STR_INIT(""), "0バイト"},
    {"f.png", STR_INIT("\x89PNG\r\n\x1A\n\0\0\0\x0DIHDR\0\0"),
     "途中で切れています"},
};

START_TEST(a_file_must_be_what_its_name_says)
{
    str path = str_from_c(files[_i].name);
    struct tree_page found = {path, path, path};
    struct asset asset;
    ck_assert(fs_write(&folder.arena, &folder.dir, path, files[_i].bytes,
                       &folder.error));
    bool good = asset_load(&folder.arena, &folder.dir, &found, &asset, &diags);
    ck_assert_int_eq(good, files[_i].said == NULL);
    expect_text(asset.path, files[_i].name);
    ck_assert_uint_eq(asset.size, files[_i].bytes.len);
    ck_assert_int_eq(asset.width, _i == 0 ? 3 : 0);
    ck_assert_int_eq(asset.height, _i == 0 ? 2 : 0);
    if (files[_i].said) {
        expect_said(&diags, "asset", files[_i].said);
        expect_text(diags.items[0]->path, files[_i].name);
    }
}
END_TEST

START_TEST(a_file_over_eight_mebibytes_is_refused)
{
    struct tree_page found = {S("a.png"), S("a.png"), S("a.png")};
    struct asset asset;
    folder_write(&folder, "a.png", "x");
    ck_assert_int_eq(truncate(folder_path(&folder, "a.png"), ASSET_LIMIT + 1),
                     0);
    ck_assert(!asset_load(&folder.arena, &folder.dir, &found, &asset, &diags));
    expect_said(&diags, "file", "大きすぎます");
    ck_assert_uint_eq(asset.size, 0);
}
END_TEST

START_TEST(a_file_that_changed_meanwhile_is_the_worlds_fault)
{
    struct tree_page found = {S("a.pdf"), S("a.pdf"), S("a.pdf")};
    struct asset asset;
    str bytes;
    folder_write(&folder, "a.pdf", "%PDF-1.4 %%EOF");
    ck_assert(asset_load(&folder.arena, &folder.dir, &found, &asset, &diags));
    ck_assert(asset_bytes(&folder.arena, &folder.dir, &asset, &bytes, &diags));
    expect_text(bytes, "%PDF-1.4 %%EOF");
    ck_assert_int_eq(unlink(folder_path(&folder, "a.pdf")), 0);
    folder_write(&folder, "a.pdf", "%PDF-1.4 other %%EOF");
    ck_assert(!asset_bytes(&folder.arena, &folder.dir, &asset, &bytes, &diags));
    expect_said(&diags, "file", "変わりました");
    ck_assert(diag_world_failed(&diags));
}
END_TEST

Suite *load_asset_suite(void);
Suite *load_asset_suite(void)
{
    Suite *suite = suite_create("load/asset");
    TCase *t = tcase_create("asset");
    tcase_add_checked_fixture(t, setup, teardown);
    tcase_add_loop_test(t, a_file_must_be_what_its_name_says, 0,
                        (int)(sizeof files / sizeof *files));
    tcase_add_test(t, a_file_over_eight_mebibytes_is_refused);
    tcase_add_test(t, a_file_that_changed_meanwhile_is_the_worlds_fault);
    suite_add_tcase(suite, t);
    return suite;
}
