/* The site: prefectures (JIS X 0401) and an insurer's pages. */
#include "model/site.h"

#include "base/buf.h"
#include "base/utf8.h"

#include <string.h>

static const str prefectures[PREFECTURES] = {
    STR_INIT("北海道"),   STR_INIT("青森県"),   STR_INIT("岩手県"),
    STR_INIT("宮城県"),   STR_INIT("秋田県"),   STR_INIT("山形県"),
    STR_INIT("福島県"),   STR_INIT("茨城県"),   STR_INIT("栃木県"),
    STR_INIT("群馬県"),   STR_INIT("埼玉県"),   STR_INIT("千葉県"),
    STR_INIT("東京都"),   STR_INIT("神奈川県"), STR_INIT("新潟県"),
    STR_INIT("富山県"),   STR_INIT("石川県"),   STR_INIT("福井県"),
    STR_INIT("山梨県"),   STR_INIT("長野県"),   STR_INIT("岐阜県"),
    STR_INIT("静岡県"),   STR_INIT("愛知県"),   STR_INIT("三重県"),
    STR_INIT("滋賀県"),   STR_INIT("京都府"),   STR_INIT("大阪府"),
    STR_INIT("兵庫県"),   STR_INIT("奈良県"),   STR_INIT("和歌山県"),
    STR_INIT("鳥取県"),   STR_INIT("島根県"),   STR_INIT("岡山県"),
    STR_INIT("広島県"),   STR_INIT("山口県"),   STR_INIT("徳島県"),
    STR_INIT("香川県"),   STR_INIT("愛媛県"),   STR_INIT("高知県"),
    STR_INIT("福岡県"),   STR_INIT("佐賀県"),   STR_INIT("長崎県"),
    STR_INIT("熊本県"),   STR_INIT("大分県"),   STR_INIT("宮崎県"),
    STR_INIT("鹿児島県"), STR_INIT("沖縄県"),
};

str prefecture_name(int code)
{
    return code >= 1 && code <= PREFECTURES ? prefectures[code - 1] : S("");
}

/* Without 都, 府 or 県; 北海道 has no shorter name. */
static str short_name(str name)
{
    static const str suffixes[] = {STR_INIT("都"), STR_INIT("府"),
                                   STR_INIT("県")};
    for (size_t i = 0; i < sizeof suffixes / sizeof *suffixes; i++)
        if (str_ends(name, suffixes[i]))
            return str_take(name, name.len - suffixes[i].len);
    return name;
}

int prefecture_by_name(str name)
{
    for (int i = 0; i < PREFECTURES; i++)
        if (str_equal(name, prefectures[i]) ||
            str_equal(name, short_name(prefectures[i])))
            return i + 1;
    return 0;
}

/* Pages are sorted by path. */
static const struct page *page_by_path(const struct insurer *i, str path)
{
    size_t low = 0, high = i->pages.len;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const struct page *page = i->pages.items[middle];
        int order = str_compare(page->path, path);
        if (order == 0)
            return page;
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return NULL;
}

/* A page's url is its path with .html for .md (load/tree.h). */
static const struct page *page_by_url(const struct insurer *i, str url)
{
    char path[1024];
    size_t stem = url.len - S(".html").len;
    if (stem + S(".md").len > sizeof path)
        return NULL;
    memcpy(path, url.ptr, stem);
    memcpy(path + stem, ".md", S(".md").len);
    return page_by_path(i, (str){path, stem + S(".md").len});
}

const struct page *insurer_page(const struct insurer *i, str path)
{
    return str_ends(path, S(".html")) ? page_by_url(i, path)
                                      : page_by_path(i, path);
}

str phone_url(struct arena *a, str phone)
{
    struct buf b = {.arena = a};
    buf_put(&b, S("tel:"));
    while (phone.len) {
        uint32_t cp;
        phone = str_drop(phone, utf8_decode(phone, &cp));
        if (cp >= 0xFF10 && cp <= 0xFF19)
            cp -= 0xFF10 - '0';
        if ((cp >= '0' && cp <= '9') || (cp == '+' && b.len == 4))
            buf_put_byte(&b, (char)cp);
    }
    return b.len > 4 ? buf_text(&b) : S("");
}
