/* The table of components. */
#include "model/component.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))
#define OPTIONS(array) (array), COUNT(array)
#define NAMES(...)                                                             \
    {                                                                          \
        __VA_ARGS__                                                            \
    }
#define N(text) STR_INIT(text)

enum {
    BLOCK_TITLED = WRITTEN_AS_BLOCK | WRITTEN_WITH_TITLE,
    EITHER_TITLED = WRITTEN_AS_BLOCK | WRITTEN_AS_LEAF | WRITTEN_WITH_TITLE,
};

static const struct option_info procedure_options[] = {
    {N("始め"), N("start"), OPTION_NUMBER, false, false, NULL},
};

static const struct option_info before_after_options[] = {
    {N("前"), N("before"), OPTION_TEXT, false, false, NULL},
    {N("後"), N("after"), OPTION_TEXT, false, false, NULL},
};

static const struct option_info links_options[] = {
    {N("言語"), N("lang"), OPTION_TEXT, false, false, NULL},
};

static const struct option_info contact_options[] = {
    {N("窓口"), N("desk"), OPTION_TEXT, false, true, NULL},
};

static const struct option_info figure_options[] = {
    {N("画像"), N("src"), OPTION_FILE, true, true, NULL},
    {N("説明"), N("alt"), OPTION_TEXT, true, false, NULL},
    {N("題"), N("caption"), OPTION_TEXT, false, false, NULL},
};

static const struct option_info qr_options[] = {
    {N("宛先"), N("url"), OPTION_LINK, true, true, NULL},
    {N("言葉"), N("label"), OPTION_TEXT, true, false, NULL},
};

static const struct option_info control_options[] = {
    {N("コード"), N("code"), OPTION_TEXT, true, true, NULL},
};

static const struct option_info card_options[] = {
    {N("位置"), N("place"), OPTION_CHOICE, false, false, "左 left 右 right"},
};

static const struct option_info list_form_options[] = {
    {N("ファイル"), N("src"), OPTION_FILE, false, true, NULL},
    {N("題"), N("caption"), OPTION_TEXT, false, false, NULL},
    {N("列"), N("columns"), OPTION_TEXT, true, false, NULL},
    {N("行"), N("rows"), OPTION_NUMBER, false, false, NULL},
    {N("組"), N("blocks"), OPTION_NUMBER, false, false, NULL},
};

/* In millimetres of the paper. */
static const struct option_info window_options[] = {
    {N("封筒"), N("envelope"), OPTION_CHOICE, true, true,
     "長3 long-3 角2 square-2"},
    {N("左"), N("left"), OPTION_NUMBER, false, false, NULL},
    {N("上"), N("top"), OPTION_NUMBER, false, false, NULL},
    {N("幅"), N("width"), OPTION_NUMBER, false, false, NULL},
    {N("高さ"), N("height"), OPTION_NUMBER, false, false, NULL},
    {N("折り印"), N("fold-marks"), OPTION_FLAG, false, false, NULL},
};

static const struct option_info reply_options[] = {
    {N("郵便番号"), N("postcode"), OPTION_TEXT, true, true, NULL},
    {N("幅"), N("width"), OPTION_NUMBER, false, false, NULL},
    {N("高さ"), N("height"), OPTION_NUMBER, false, false, NULL},
};

static const struct option_info postage_options[] = {
    {N("種類"), N("kind"), OPTION_CHOICE, true, true,
     "別納 separate 後納 deferred"},
    {N("差出局"), N("office"), OPTION_TEXT, true, false, NULL},
    {N("左"), N("left"), OPTION_NUMBER, false, false, NULL},
    {N("上"), N("top"), OPTION_NUMBER, false, false, NULL},
    {N("大きさ"), N("size"), OPTION_NUMBER, false, false, NULL},
};

static const struct option_info table_options[] = {
    {N("ファイル"), N("src"), OPTION_FILE, false, true, NULL},
    {N("表"), N("table"), OPTION_TEXT, false, false, NULL},
    {N("題"), N("caption"), OPTION_TEXT, false, false, NULL},
    {N("見出し行"), N("header-rows"), OPTION_NUMBER, false, false, NULL},
    {N("見出し列"), N("header-columns"), OPTION_NUMBER, false, false, NULL},
    {N("列"), N("columns"), OPTION_TEXT, false, false, NULL},
    {N("行"), N("rows"), OPTION_TEXT, false, false, NULL},
    {N("転置"), N("transpose"), OPTION_FLAG, false, false, NULL},
    {N("まとめる"), N("merge"), OPTION_FLAG, false, false, NULL},
    {N("見せ方"), N("view"), OPTION_CHOICE, false, false,
     "スクロール scroll カード cards"},
};

static const struct option_info between_options[] = {
    {N("から"), N("from"), OPTION_DAY, false, false, NULL},
    {N("まで"), N("to"), OPTION_DAY, false, false, NULL},
    {N("過ぎたら"), N("after"), OPTION_DAY, false, false, NULL},
};

static const struct option_info only_options[] = {
    {N("出力"), N("output"), OPTION_CHOICE, false, true, "画面 web 印刷 print"},
    {N("組合"), N("insurers"), OPTION_TEXT, false, false, NULL},
};

static const struct option_info timeline_options[] = {
    {N("始め"), N("from"), OPTION_MONTH, true, false, NULL},
    {N("終わり"), N("to"), OPTION_MONTH, true, false, NULL},
    {N("年"), N("years"), OPTION_CHOICE, false, false,
     "和暦 wareki 西暦 seireki"},
};

static const struct option_info lanes_options[] = {
    {N("日"), N("start"), OPTION_DAY, false, false, NULL},
};

static const struct option_info waves_options[] = {
    {N("予定"), N("fact"), OPTION_FACT, true, true, NULL},
};

static const struct option_info expiry_options[] = {
    {N("規程"), N("policy"), OPTION_FACT, true, true, NULL},
    {N("発行"), N("issued"), OPTION_DAY, true, false, NULL},
    {N("生年月日"), N("born"), OPTION_DAY, true, false, NULL},
    {N("猶予"), N("grace"), OPTION_FACT, false, false, NULL},
    {N("年なし"), N("yearless"), OPTION_FLAG, false, false, NULL},
};

static const struct option_info policy_options[] = {
    {N("規程"), N("policy"), OPTION_FACT, true, true, NULL},
    {N("始め"), N("from"), OPTION_DAY, true, false, NULL},
    {N("終わり"), N("to"), OPTION_DAY, true, false, NULL},
};

static const struct option_info decision_options[] = {
    {N("種類"), N("kind"), OPTION_CHOICE, true, true,
     "使える usable 返す return"},
    {N("日"), N("days"), OPTION_TEXT, false, false, NULL},
};

static const struct option_info contents_options[] = {
    {N("深さ"), N("depth"), OPTION_NUMBER, false, false, NULL},
    {N("題"), N("title"), OPTION_TEXT, false, false, NULL},
};

#define CALLOUT(kind, ...)                                                     \
    {                                                                          \
        COMPONENT_CALLOUT, BLOCK_TITLED, NAMES(__VA_ARGS__), NULL, 0, kind,    \
            N("")                                                              \
    }

static const struct component_info components[] = {
    CALLOUT(CALLOUT_POINT, N("POINT"), N("ポイント"), N("point")),
    CALLOUT(CALLOUT_CAUTION, N("注意"), N("caution")),
    CALLOUT(CALLOUT_REQUEST, N("お願い"), N("request")),
    CALLOUT(CALLOUT_COLUMN, N("コラム"), N("column")),
    {COMPONENT_PROCEDURE, BLOCK_TITLED, NAMES(N("手順"), N("procedure")),
     OPTIONS(procedure_options), 0, N("")},
    {COMPONENT_CONDITIONS, BLOCK_TITLED, NAMES(N("条件"), N("conditions")),
     NULL, 0, 0, N("")},
    {COMPONENT_ELIGIBLE, BLOCK_TITLED, NAMES(N("対象"), N("eligible")), NULL, 0,
     0, N("対象となる方")},
    {COMPONENT_NOT_ELIGIBLE, BLOCK_TITLED,
     NAMES(N("対象外"), N("not-eligible")), NULL, 0, 0, N("対象とならない方")},
    {COMPONENT_FAQ, BLOCK_TITLED, NAMES(N("よくある質問"), N("FAQ"), N("faq")),
     NULL, 0, 0, N("")},
    {COMPONENT_NOTES, BLOCK_TITLED, NAMES(N("注記"), N("notes")), NULL, 0, 0,
     N("")},
    {COMPONENT_LINKS, BLOCK_TITLED, NAMES(N("参考リンク"), N("links")),
     OPTIONS(links_options), 0, N("参考リンク")},
    {COMPONENT_CONTACT, EITHER_TITLED, NAMES(N("連絡先"), N("contact")),
     OPTIONS(contact_options), 0, N("")},
    {COMPONENT_FIGURE, WRITTEN_AS_BLOCK | WRITTEN_AS_LEAF,
     NAMES(N("図"), N("figure")), OPTIONS(figure_options), 0, N("")},
    {COMPONENT_BEFORE_AFTER, BLOCK_TITLED,
     NAMES(N("前と後"), N("before-after")), OPTIONS(before_after_options), 0,
     N("")},
    {COMPONENT_COLUMNS, BLOCK_TITLED, NAMES(N("二段"), N("columns")), NULL, 0,
     0, N("")},
    {COMPONENT_VERSUS, BLOCK_TITLED, NAMES(N("対比"), N("versus")), NULL, 0, 0,
     N("")},
    {COMPONENT_QR, WRITTEN_AS_LEAF, NAMES(N("QR"), N("qr")),
     OPTIONS(qr_options), 0, N("")},
    {COMPONENT_CONTROL, WRITTEN_AS_LEAF,
     NAMES(N("管理コード"), N("control-code")), OPTIONS(control_options), 0,
     N("")},
    {COMPONENT_CARD, BLOCK_TITLED, NAMES(N("切り取りカード"), N("card")),
     OPTIONS(card_options), 0, N("")},
    {COMPONENT_ADDRESS, BLOCK_TITLED, NAMES(N("宛先"), N("address")), NULL, 0,
     0, N("")},
    {COMPONENT_LIST_FORM, WRITTEN_AS_LEAF, NAMES(N("名簿"), N("list-form")),
     OPTIONS(list_form_options), 0, N("")},
    {COMPONENT_WINDOW_ADDRESS, WRITTEN_AS_BLOCK,
     NAMES(N("宛名"), N("window-address")), OPTIONS(window_options), 0, N("")},
    {COMPONENT_REPLY_ADDRESS, WRITTEN_AS_BLOCK,
     NAMES(N("返信先"), N("reply-address")), OPTIONS(reply_options), 0, N("")},
    {COMPONENT_POSTAGE, WRITTEN_AS_LEAF, NAMES(N("郵便料金"), N("postage")),
     OPTIONS(postage_options), 0, N("")},
    {COMPONENT_TABLE, EITHER_TITLED,
     NAMES(N("表"), N("比較表"), N("table"), N("comparison")),
     OPTIONS(table_options), 0, N("")},
    {COMPONENT_BETWEEN, WRITTEN_AS_BLOCK, NAMES(N("期間"), N("between")),
     OPTIONS(between_options), 0, N("")},
    {COMPONENT_ONLY, WRITTEN_AS_BLOCK, NAMES(N("だけ"), N("only")),
     OPTIONS(only_options), 0, N("")},
    {COMPONENT_TIMELINE, BLOCK_TITLED, NAMES(N("月別予定"), N("timeline")),
     OPTIONS(timeline_options), 0, N("")},
    {COMPONENT_LANES, BLOCK_TITLED, NAMES(N("利用開始図"), N("lanes")),
     OPTIONS(lanes_options), 0, N("")},
    {COMPONENT_WAVES, WRITTEN_AS_LEAF, NAMES(N("発送予定"), N("waves")),
     OPTIONS(waves_options), 0, N("")},
    {COMPONENT_WAVE_MAP, WRITTEN_AS_LEAF, NAMES(N("発送地図"), N("wave-map")),
     OPTIONS(waves_options), 0, N("")},
    {COMPONENT_EXPIRY, WRITTEN_AS_LEAF, NAMES(N("期限の図"), N("expiry")),
     OPTIONS(expiry_options), 0, N("")},
    {COMPONENT_POLICY_TABLE, WRITTEN_AS_LEAF,
     NAMES(N("期限表"), N("policy-table")), OPTIONS(policy_options), 0, N("")},
    {COMPONENT_DECISIONS, WRITTEN_AS_LEAF, NAMES(N("判断表"), N("decisions")),
     OPTIONS(decision_options), 0, N("")},
    {COMPONENT_CONTENTS, WRITTEN_AS_LEAF, NAMES(N("目次"), N("contents")),
     OPTIONS(contents_options), 0, N("目次")},
};

const struct component_info *component_all(size_t *count)
{
    *count = COUNT(components);
    return components;
}

const struct component_info *component_named(str name)
{
    for (size_t i = 0; i < COUNT(components); i++)
        for (size_t k = 0; k < COMPONENT_NAMES; k++)
            if (components[i].names[k].len &&
                str_equal(components[i].names[k], name))
                return &components[i];
    return NULL;
}

const struct component_option *component_option(const struct component *c,
                                                str english)
{
    for (size_t i = 0; i < c->len; i++)
        if (str_equal(c->items[i].info->english, english))
            return &c->items[i];
    return NULL;
}

str component_text(const struct component *c, str english, str otherwise)
{
    const struct component_option *o = component_option(c, english);
    return o ? o->value : otherwise;
}

int component_number(const struct component *c, str english, int otherwise)
{
    const struct component_option *o = component_option(c, english);
    return o && o->number >= 0 ? o->number : otherwise;
}

static bool for_paper(enum component_kind kind)
{
    return kind == COMPONENT_CONTROL || kind == COMPONENT_LIST_FORM ||
           kind == COMPONENT_WINDOW_ADDRESS ||
           kind == COMPONENT_REPLY_ADDRESS || kind == COMPONENT_POSTAGE;
}

bool component_only(const struct block *b, str output)
{
    if (b->component && for_paper(b->component->info->kind))
        return str_equal(output, S("print"));
    return b->component && b->component->info->kind == COMPONENT_ONLY &&
           str_equal(component_text(b->component, S("output"), S("")), output);
}

bool component_code(const struct block *b)
{
    return b->component && (b->component->info->kind == COMPONENT_QR ||
                            b->component->info->kind == COMPONENT_CONTROL);
}

str component_word(str *rest)
{
    static const str commas[] = {STR_INIT(","), STR_INIT("，"), STR_INIT("、")};
    str all = *rest;
    for (size_t at = 0; at < all.len; at++)
        for (size_t i = 0; i < sizeof commas / sizeof *commas; i++)
            if (str_starts(str_drop(all, at), commas[i])) {
                *rest = str_drop(all, at + commas[i].len);
                return str_trim(str_take(all, at));
            }
    *rest = (str){0};
    return str_trim(all);
}
