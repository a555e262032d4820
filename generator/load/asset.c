/* The files beside the pages, judged. */
#include "load/asset.h"

#include "load/image.h"

static const char rule[] = "asset";

struct judging {
    const struct asset *asset;
    struct diag_list *diags;
};

/* A sentence with a name in it. */
static struct diag *complain(const struct judging *j, const char *before,
                             const char *name, const char *after)
{
    struct diag *d =
        diag_error(j->diags, rule, (span){0}, "%s%s%s", before, name, after);
    d->path = arena_str(j->diags->arena, j->asset->file);
    return d;
}

static const char *kind_name(enum asset_kind kind)
{
    switch (kind) {
    case ASSET_PNG:
        return "PNG画像";
    case ASSET_JPEG:
        return "JPEG画像";
    case ASSET_PDF:
        return "PDF";
    }
    return "";
}

/* The name of a form, and the extension it may be published under. */
static const struct {
    const char *name, *extension;
} forms[] = {
    [FORM_UNKNOWN] = {NULL, NULL},     [FORM_PNG] = {"PNG画像", "png"},
    [FORM_JPEG] = {"JPEG画像", "jpg"}, [FORM_PDF] = {"PDF", "pdf"},
    [FORM_GIF] = {"GIF画像", NULL},    [FORM_WEBP] = {"WebP画像", NULL},
    [FORM_HEIC] = {"HEIC画像", NULL},  [FORM_BMP] = {"BMP画像", NULL},
};

/* The extension says one thing, the first bytes say another. */
static bool report_form(const struct judging *j, enum image_form form)
{
    const char *wanted = kind_name(j->asset->kind);
    struct diag *d;
    if (!forms[form].name) {
        d = complain(j, "拡張子は", wanted, "のものですが、中身が違います");
        diag_hint(j->diags, d,
                  "元のファイルを%sとして保存し直し、ここに置いてください",
                  wanted);
        return false;
    }
    d = complain(j, "拡張子と中身が違います（中身は", forms[form].name,
                 "です）");
    if (forms[form].extension)
        diag_hint(j->diags, d,
                  "ファイルの名前の終わりを「.%s」に変えるか、%sとして保存し"
                  "直してください",
                  forms[form].extension, wanted);
    else
        diag_hint(j->diags, d,
                  "画像を扱うソフトで開き、%sとして保存し直してください",
                  wanted);
    return false;
}

static bool report_fault(const struct judging *j, enum image_fault fault)
{
    const char *name = kind_name(j->asset->kind);
    const char *again = "元の画像から書き出し直して、ここに置いてください";
    struct diag *d = NULL;
    switch (fault) {
    case IMAGE_FINE:
        return true;
    case IMAGE_CUT:
        d = complain(j, "", name, "が途中で切れています");
        again = "写すときに途切れたと思われます。元のファイルを写し直して"
                "ください";
        break;
    case IMAGE_BROKEN:
        d = complain(j, "", name, "の初めの部分が壊れています");
        break;
    case IMAGE_UNSHOWN:
        d = complain(j, "ブラウザーで表示できない形の", name, "です");
        again = "画像を扱うソフトで開き、ふつうのJPEGかPNGとして保存し直して"
                "ください";
        break;
    case IMAGE_EMPTY:
        d = complain(j, "", name, "の幅か高さが0です");
        break;
    case IMAGE_LARGE:
        d = complain(j, "", name, "の縦横が大きすぎます");
        again = "一辺10,000画素、全体で4,000万画素までに縮めてください"
                "（ページには幅1,600画素ほどで十分です）";
        break;
    }
    diag_hint(j->diags, d, "%s", again);
    return false;
}

/* A PDF ends with %%EOF, or nearly so (ISO 32000-1, 7.5.5). */
static bool judge_pdf(const struct judging *j, str bytes)
{
    enum { TAIL = 1024 };
    str tail = str_drop(bytes, bytes.len > TAIL ? bytes.len - TAIL : 0);
    return report_fault(j, str_contains(tail, S("%%EOF")) ? IMAGE_FINE
                                                          : IMAGE_CUT);
}

static bool judge(const struct judging *j, str bytes, struct image_size *size)
{
    static const enum image_form wanted[] = {[ASSET_PNG] = FORM_PNG,
                                             [ASSET_JPEG] = FORM_JPEG,
                                             [ASSET_PDF] = FORM_PDF};
    enum image_form form = image_form(bytes);
    if (bytes.len == 0) {
        struct diag *d = complain(j, "", kind_name(j->asset->kind),
                                  "の中身がありません（0バイト）");
        diag_hint(j->diags, d, "元のファイルを写し直してください");
        return false;
    }
    if (form != wanted[j->asset->kind])
        return report_form(j, form);
    switch (j->asset->kind) {
    case ASSET_PNG:
        return report_fault(j, image_read_png(bytes, size));
    case ASSET_JPEG:
        return report_fault(j, image_read_jpeg(bytes, size));
    case ASSET_PDF:
        return judge_pdf(j, bytes);
    }
    return false;
}

bool asset_load(struct arena *a, const struct fs_dir *root,
                const struct tree_page *found, struct asset *asset,
                struct diag_list *diags)
{
    struct arena scratch = {0};
    struct image_size size = {0};
    str bytes = {0};
    *asset = (struct asset){.path = arena_str(a, found->path),
                            .file = arena_str(a, found->file)};
    asset_kind_of(asset->path, &asset->kind);
    struct judging j = {asset, diags};
    bool good = tree_read_bytes(&scratch, root, asset->file, ASSET_LIMIT,
                                &bytes, diags) &&
                judge(&j, bytes, &size);
    asset->width = size.width;
    asset->height = size.height;
    asset->channels = size.channels;
    asset->orientation = size.orientation;
    asset->size = bytes.len;
    arena_free(&scratch);
    return good;
}

bool asset_bytes(struct arena *a, const struct fs_dir *root,
                 const struct asset *asset, str *bytes, struct diag_list *diags)
{
    struct image_size size = {0};
    struct judging j = {asset, diags};
    if (!tree_read_bytes(a, root, asset->file, ASSET_LIMIT, bytes, diags) ||
        !judge(&j, *bytes, &size))
        return false;
    if (bytes->len == asset->size && size.width == asset->width &&
        size.height == asset->height && size.channels == asset->channels &&
        size.orientation == asset->orientation)
        return true;
    diag_world(diags, "file", asset->file,
               "サイトを作っている間に、ファイルが変わりました");
    return false;
}
