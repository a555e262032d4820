/*
 * Documents made by hand for the tests of compose/ and pdf/: a few builders,
 * and one leaflet with everything in it. Inlines know **strong**, [text](url)
 * and a line feed for a hard break.
 */
#ifndef ANNAI_TESTS_COMPOSE_SAMPLE_H
#define ANNAI_TESTS_COMPOSE_SAMPLE_H

#include <string.h>

#include "compose/compose.h"
#include "resolve/waves.h"

#define SAMPLE_FONTS "/usr/share/fonts/truetype/bizud-gothic/"

struct sample {
    struct arena *arena;
    struct source source;
    struct site site;
    struct insurer insurer;
    struct page page;
    struct document doc;
    struct fact waves;
    struct wave_list wave_list;
};

static inline struct inline_node *sample_node(struct arena *a,
                                              enum inline_kind kind, str text)
{
    struct inline_node *n = ARENA_NEW(a, struct inline_node);
    n->kind = kind;
    n->text = text;
    return n;
}

static inline struct inline_node *sample_inlines(struct arena *a, str s)
{
    struct inline_node *first = NULL, **end = &first;
    while (s.len) {
        struct inline_node *n;
        str inner, rest;
        if (str_starts(s, S("**"))) {
            str_cut(str_drop(s, 2), S("**"), &inner, &rest);
            n = sample_node(a, INLINE_STRONG, S(""));
            n->children = sample_inlines(a, inner);
        } else if (str_starts(s, S("["))) {
            str_cut(str_drop(s, 1), S("]("), &inner, &rest);
            n = sample_node(a, INLINE_LINK, S(""));
            n->children = sample_inlines(a, inner);
            str_cut(rest, S(")"), &n->url, &rest);
        } else if (str_starts(s, S("\n"))) {
            n = sample_node(a, INLINE_HARD_BREAK, S(""));
            rest = str_drop(s, 1);
        } else {
            size_t len = 1;
            while (len < s.len && !strchr("*[\n", s.ptr[len]))
                len++;
            n = sample_node(a, INLINE_TEXT, str_take(s, len));
            rest = str_drop(s, len);
        }
        s = rest;
        *end = n;
        end = &n->next;
    }
    return first;
}

static inline struct block *sample_block(struct arena *a, enum block_kind kind,
                                         struct block *parent)
{
    struct block *b = ARENA_NEW(a, struct block);
    b->kind = kind;
    if (parent) {
        struct block **end = &parent->children;
        while (*end)
            end = &(*end)->next;
        *end = b;
    }
    return b;
}

static inline struct block *sample_text(struct arena *a, enum block_kind kind,
                                        struct block *parent, const char *text)
{
    struct block *b = sample_block(a, kind, parent);
    b->inlines = sample_inlines(a, str_from_c(text));
    return b;
}

static inline void sample_heading(struct arena *a, struct block *parent,
                                  int level, const char *text)
{
    sample_text(a, BLOCK_HEADING, parent, text)->level = level;
}

/* Items separated by '|'. */
static inline struct block *sample_list(struct arena *a, struct block *parent,
                                        bool ordered, const char *items)
{
    struct block *list = sample_block(a, BLOCK_LIST, parent);
    list->ordered = ordered;
    list->start = 1;
    list->tight = true;
    str item, rest = str_from_c(items);
    for (bool more = true; more;) {
        more = str_cut(rest, S("|"), &item, &rest);
        sample_text(a, BLOCK_PARAGRAPH, sample_block(a, BLOCK_ITEM, list),
                    arena_c_string(a, item));
    }
    return list;
}

/* Rows separated by ';', cells by '|'; the first row is the header. */
static inline struct block *sample_table(struct arena *a, struct block *parent,
                                         const char *rows)
{
    struct block *table = sample_block(a, BLOCK_TABLE, parent);
    str row, cell, rest = str_from_c(rows);
    for (bool more = true, header = true; more; header = false) {
        more = str_cut(rest, S(";"), &row, &rest);
        struct block *r = sample_block(a, BLOCK_ROW, table);
        r->header = header;
        for (bool cells = true; cells;) {
            cells = str_cut(row, S("|"), &cell, &row);
            sample_text(a, BLOCK_CELL, r, arena_c_string(a, cell))->header =
                header;
        }
    }
    return table;
}

static inline void sample_callout(struct arena *a, struct block *parent,
                                  enum callout_kind kind, const char *text)
{
    struct block *b = sample_block(a, BLOCK_CALLOUT, parent);
    b->callout = kind;
    sample_text(a, BLOCK_PARAGRAPH, b, text);
}

/* An empty page of a fictional insurer, with fonts and colours set. */
static inline void sample_init(struct sample *s, struct arena *a)
{
    *s = (struct sample){.arena = a};
    s->site.theme.font_regular = S(SAMPLE_FONTS "BIZUDPGothic-Regular.ttf");
    s->site.theme.font_bold = S(SAMPLE_FONTS "BIZUDPGothic-Bold.ttf");
    s->site.theme.ink = S("#1c2430");
    s->site.theme.accent = S("#0b5394");
    s->insurer.name = S("ひかり電機健康保険組合（見本）");
    s->insurer.base_url = S("https://www.example.jp/");
    s->page.insurer = &s->insurer;
    s->page.url = S("card/end.html");
    s->page.front.published = s->page.front.updated = DATE_NONE;
    s->doc.page = &s->page;
    s->doc.source = &s->source;
}

static inline void sample_matter(struct sample *s)
{
    s->page.front.title = S("健康保険証は2025年12月1日で使えなくなります");
    s->page.front.description = S("経過措置の終わりと、医療機関での受付");
    s->page.front.published = date_make(2025, 10, 1);
    s->page.front.updated = date_make(2025, 11, 4);
    s->page.front.version = S("第1.2版");
    s->insurer.notice =
        S("これは見本です。実在の健康保険組合とは関係ありません。");
    s->insurer.contact = (struct contact){
        .department = S("業務課 適用係"),
        .phone = S("03-0000-1234"),
        .address = S("〒100-0000 東京都千代田区見本町1-2-3 ひかりビル5階"),
        .hours = {S("月曜日～金曜日"), S("9:00～17:00"),
                  S("祝日、12月29日～1月3日")}};
}

static inline void sample_prose(struct arena *a, struct block *root)
{
    sample_heading(a, root, 2, "いま何が変わるのですか");
    sample_text(
        a, BLOCK_PARAGRAPH, root,
        "健康保険証の新規発行は**2024年12月1日**で終わりました。お手元の健康"
        "保険証は、経過措置により**2025年12月1日**（令和7年12月1日）まで使え"
        "ます。2025年12月2日以降は、マイナンバーカードを健康保険証として利用"
        "する「マイナ保険証」か、当組合がお送りする「資格確認書」を、医療機"
        "関・薬局の窓口でお見せください。くわしくは[組合のページ](../faq."
        "html)か[厚生労働省のサイト](https://www.mhlw.go.jp/stf/it's_[1]."
        "html)をご覧ください。");
    sample_callout(a, root, CALLOUT_POINT,
                   "「資格確認書」は、マイナ保険証をお持ちでない方に**申請な"
                   "しで**お届けします。届いた日から使えます。");
    sample_heading(a, root, 3, "窓口でお見せいただくもの");
    struct block *list = sample_list(
        a, root, false,
        "マイナ保険証をお持ちの方は、マイナンバーカードだけで受診できます。顔"
        "認証つきカードリーダーに置いてください。|お持ちでない方は、資格確認"
        "書（はがき型、有効期限は最長5年）をお見せください。|75歳以上の方は、"
        "後期高齢者医療の資格確認書をお使いください（PDF 形式の Q&A あり）。");
    struct block *inner = list->children;
    sample_list(a, inner, false,
                "暗証番号は4桁です。|3回まちがえるとロックされます。");
    sample_list(a, root, true,
                "①の書類を用意する。|必要な項目を書く（記入例は裏面）。|当組合"
                "へ郵送する。※切手は不要です。");
}

static inline void sample_more(struct arena *a, struct block *root)
{
    sample_heading(a, root, 2, "お手元の証の取扱い");
    sample_table(
        a, root,
        "証の種類|使える期間|受診のとき|有効期限のあと;健康保険証|2024年12月2"
        "日～2025年12月1日（経過措置期間）|○（マイナ保険証をお持ちでない方も"
        "使えます）|当組合へ返却してください;資格確認書|交付の日から最長5年|○"
        "（マイナ保険証をお持ちでない方に、申請により交付します）|新しいもの"
        "をお送りします;資格情報のお知らせ|期限なし|×（これだけでは受診できま"
        "せん）|保管してください");
    sample_callout(a, root, CALLOUT_CAUTION,
                   "2025年12月2日以降に健康保険証だけをお見せになると、医療費"
                   "がいったん**全額（10割）自己負担**になることがあります。");
    sample_callout(a, root, CALLOUT_REQUEST,
                   "住所や氏名が変わったときは、14日以内に事業所の担当者へお届"
                   "けください。届出がないと、資格確認書をお届けできません。");
    sample_heading(a, root, 2, "資格確認書をお送りする時期");
    sample_text(a, BLOCK_PARAGRAPH, root,
                "お届けの時期は、お住まいの都道府県によって異なります。事業所を"
                "通じてお届けする場合があります。");
    struct block *quote = sample_block(a, BLOCK_QUOTE, root);
    sample_text(a, BLOCK_PARAGRAPH, quote,
                "第百九十三条　保険給付を受ける権利は、これを行使することができ"
                "る時から二年を経過したときは、時効によって消滅する。");
    sample_block(a, BLOCK_RULE, root);
    struct block *code = sample_block(a, BLOCK_CODE, root);
    code->text = S("記号  12\n番号  3456 (枝番 00)\n");
    sample_callout(a, root, CALLOUT_COLUMN,
                   "「マイナ保険証」という名前の証が別にあるのではありません。"
                   "マイナンバーカードに健康保険証の利用登録をしたものを、こう"
                   "呼びます。登録は、医療機関のカードリーダーでも、セブン銀行"
                   "のATMでも、いつでもできます。");
}

/* Two pages with every kind of block. */
static inline void sample_leaflet(struct sample *s, struct arena *a)
{
    sample_init(s, a);
    sample_matter(s);
    struct block *root = sample_block(a, BLOCK_ITEM, NULL);
    sample_prose(a, root);
    sample_more(a, root);
    struct block *waves = sample_block(a, BLOCK_COMPONENT, root);
    struct reference reference = {.fact = &s->waves};
    s->waves.waves = &s->wave_list;
    for (int code = 1; code <= PREFECTURES; code++) {
        struct wave *w = LIST_PUSH(a, &s->wave_list);
        *w = (struct wave){.prefecture = code,
                           .year = 2025,
                           .month = 9 + code % 3,
                           .start = DATE_NONE,
                           .end = DATE_NONE};
    }
    waves_table(a, &s->site.settings, &reference, waves);
    s->doc.blocks = root->children;
}

#endif
