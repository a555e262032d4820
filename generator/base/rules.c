/* The table of rules, sorted by name: one row for each. */
#include "base/rules.h"

static const struct rule_info rules[] = {
    {"ambiguous-end",
     "「をもって」「終了」の日が終わりの日か次の日か分からない", DIAG_WARNING,
     RULE_ACCEPTABLE},
    {"ambiguous-year", "年のない日付がどの年か決まらない", DIAG_WARNING,
     RULE_ACCEPTABLE},
    {"boundary-off-by-one", "予定表の区切りと1日違う", DIAG_ERROR,
     RULE_ACCEPTABLE},
    {"boundary-opposite", "日付は合うが、使えるか使えないかが逆に読める",
     DIAG_ERROR, RULE_ACCEPTABLE},
    {"broken-link", "リンク先のページまたは見出しがない", DIAG_ERROR,
     RULE_ACCEPTABLE},
    {"business-day", "営業日で数えた日付が合わない", DIAG_ERROR,
     RULE_ACCEPTABLE},
    {"complement-gap", "前の期間と後の期間の間が空いているか、重なっている",
     DIAG_ERROR, RULE_ACCEPTABLE},
    {"contact-holiday", "受付日と休日の決まりが合わない", DIAG_ERROR,
     RULE_ACCEPTABLE},
    {"control-character", "見えない制御文字が紛れている", DIAG_ERROR,
     RULE_FIRM},
    {"cross-page", "同じ事実が場所によって違う日付や期間で書かれている",
     DIAG_ERROR, RULE_ACCEPTABLE},
    {"csv", "CSVの形が崩れている", DIAG_ERROR, RULE_FIRM},
    {"custom-check", "予定表の check で決めた検査に合わない", DIAG_ERROR,
     RULE_ACCEPTABLE},
    {"cutoff-order", "予定表の順序の決まりに反する", DIAG_ERROR,
     RULE_ACCEPTABLE},
    {"date-not-in-schedule", "予定表にある日付とは別の日付", DIAG_ERROR,
     RULE_ACCEPTABLE},
    {"directive", "囲みや指示の書き方が違う", DIAG_ERROR, RULE_FIRM},
    {"duplicate-output", "二つのページが同じファイルになる", DIAG_ERROR,
     RULE_FIRM},
    {"encoding", "文字コードが決められない、または壊れている", DIAG_ERROR,
     RULE_FIRM},
    {"enumerator", "丸数字などの番号が飛んでいるか、重なっている", DIAG_ERROR,
     RULE_ACCEPTABLE},
    {"era-mismatch", "元号と西暦が合わない", DIAG_ERROR, RULE_ACCEPTABLE},
    {"expiry-arithmetic", "期間の計算と書かれた期限が合わない", DIAG_ERROR,
     RULE_ACCEPTABLE},
    {"fact-duplicate", "予定表に同じ名前が二度ある", DIAG_ERROR, RULE_FIRM},
    {"file", "ファイルを扱えない", DIAG_ERROR, RULE_FIRM},
    {"file-name", "ファイルの名前が使えない", DIAG_ERROR, RULE_FIRM},
    {"font", "フォントを使えない", DIAG_ERROR, RULE_FIRM},
    {"forced-break", "改ページの指定が効かない", DIAG_ERROR, RULE_FIRM},
    {"foreign-file", "公開先に見慣れないファイルがある", DIAG_WARNING,
     RULE_FIRM},
    {"front-matter", "ページの初めの項目が違う", DIAG_ERROR, RULE_FIRM},
    {"glyph-missing", "フォントにない文字がある", DIAG_ERROR, RULE_FIRM},
    {"heading-id", "見出しの名前が使えないか、重なっている", DIAG_ERROR,
     RULE_FIRM},
    {"holiday-file", "祝日のファイルが読み取れないか、計算と違う", DIAG_WARNING,
     RULE_FIRM},
    {"holiday-horizon", "祝日のファイルより先の営業日を計算で数えている",
     DIAG_WARNING, RULE_ACCEPTABLE},
    {"holiday-mark", "（月・祝）などの祝日の印が暦と合わない", DIAG_ERROR,
     RULE_ACCEPTABLE},
    {"html-pdf", "ページとリーフレットで日付が違う", DIAG_ERROR,
     RULE_ACCEPTABLE},
    {"image-alt", "画像に説明がない", DIAG_ERROR, RULE_ACCEPTABLE},
    {"impossible-date", "暦にない日", DIAG_ERROR, RULE_ACCEPTABLE},
    {"invisible-character", "見えない文字が紛れている", DIAG_ERROR, RULE_FIRM},
    {"link-scheme", "リンクに使えない形のアドレス", DIAG_ERROR, RULE_FIRM},
    {"link-text", "リンクの言葉だけでは行き先が分からない", DIAG_WARNING,
     RULE_ACCEPTABLE},
    {"lua-error", "Luaの実行が誤りで止まった", DIAG_ERROR, RULE_FIRM},
    {"lua-limit", "Luaが時間かメモリーの上限を超えた", DIAG_ERROR, RULE_FIRM},
    {"lua-syntax", "Luaの文法に合わない", DIAG_ERROR, RULE_FIRM},
    {"malformed-date", "日付の書き方が崩れている", DIAG_ERROR, RULE_ACCEPTABLE},
    {"no-site", "サイトのフォルダーではない", DIAG_ERROR, RULE_FIRM},
    {"not-empty", "新しいサイトを作る場所が空ではない", DIAG_ERROR, RULE_FIRM},
    {"notation-mix", "同じものの書き方がそろっていない", DIAG_WARNING,
     RULE_ACCEPTABLE},
    {"note-reference", "注記とその印が対にならない", DIAG_ERROR,
     RULE_ACCEPTABLE},
    {"out-locked", "公開先をほかの実行が使っている", DIAG_ERROR, RULE_FIRM},
    {"out-refused", "公開先として使えない場所", DIAG_ERROR, RULE_FIRM},
    {"output-path", "書き出すファイルの名前が使えない", DIAG_ERROR, RULE_FIRM},
    {"overfull", "リーフレットに収まらない", DIAG_ERROR, RULE_FIRM},
    {"page-reference", "手で書いたページ番号", DIAG_WARNING, RULE_ACCEPTABLE},
    {"page-too-heavy", "ページが大きすぎるか、入れ子が深すぎる", DIAG_ERROR,
     RULE_FIRM},
    {"pdf", "PDFを作れない", DIAG_ERROR, RULE_FIRM},
    {"prelude", "予定表の言葉を読み込めない", DIAG_ERROR, RULE_FIRM},
    {"publish-refused", "公開するページが少なすぎる", DIAG_ERROR, RULE_FIRM},
    {"range-reversed", "期間の終わりが始まりより前", DIAG_ERROR,
     RULE_ACCEPTABLE},
    {"raw-html", "使えないHTMLのタグ", DIAG_ERROR, RULE_FIRM},
    {"read", "ファイルを読めない", DIAG_ERROR, RULE_FIRM},
    {"reference", "引用の書き方がその事実に合わない", DIAG_ERROR, RULE_FIRM},
    {"relative-date", "「来年3月」のように、読む日で変わる日付", DIAG_WARNING,
     RULE_ACCEPTABLE},
    {"replacement-character", "文字化けの跡がある", DIAG_ERROR, RULE_FIRM},
    {"ruby", "ふりがなの書き方が違う", DIAG_ERROR, RULE_FIRM},
    {"sandbox", "Luaを安全に動かせない", DIAG_ERROR, RULE_FIRM},
    {"schedule", "予定表の書き方が違う", DIAG_ERROR, RULE_FIRM},
    {"settings", "設定の書き方が違う", DIAG_ERROR, RULE_FIRM},
    {"stale-tense", "過ぎた日をこれからのこととして、または逆に書いている",
     DIAG_ERROR, RULE_ACCEPTABLE},
    {"symlink", "リンクされたファイルは使えない", DIAG_ERROR, RULE_FIRM},
    {"table", "表の書き方が違う", DIAG_ERROR, RULE_FIRM},
    {"table-disagree", "比べる表の同じ項目が、場所によって違う", DIAG_ERROR,
     RULE_ACCEPTABLE},
    {"table-ragged", "表の列の数がそろっていない", DIAG_ERROR, RULE_FIRM},
    {"template", "テーマのひな形の書き方が違う", DIAG_ERROR, RULE_FIRM},
    {"term", "打ち間違いと思われる言葉", DIAG_WARNING, RULE_ACCEPTABLE},
    {"theme", "テーマを読み込めない", DIAG_ERROR, RULE_FIRM},
    {"time-conflict", "受付時間が場所によって違う", DIAG_ERROR,
     RULE_ACCEPTABLE},
    {"too-many-findings", "指摘が多すぎて省いた", DIAG_ERROR, RULE_FIRM},
    {"translation-date", "訳文と元の文で日付が違う", DIAG_ERROR,
     RULE_ACCEPTABLE},
    {"treated-until", "有効な期限と、有効とみなす期限を取り違えている",
     DIAG_ERROR, RULE_ACCEPTABLE},
    {"undated-dependent", "過ぎた事実に頼る文に日付がない", DIAG_WARNING,
     RULE_ACCEPTABLE},
    {"unknown-insurer", "その名前の保険者がない", DIAG_ERROR, RULE_FIRM},
    {"unknown-reference", "予定表にない名前を引いている", DIAG_ERROR,
     RULE_FIRM},
    {"unverified", "まだ確かめられていない事実がある", DIAG_WARNING,
     RULE_ACCEPTABLE},
    {"version-stamp", "版や更新日が合わない", DIAG_ERROR, RULE_ACCEPTABLE},
    {"waiver", "受け入れの書き方が違う", DIAG_ERROR, RULE_FIRM},
    {"waiver-expired", "受け入れの期限が過ぎた", DIAG_ERROR, RULE_FIRM},
    {"waiver-unused", "受け入れに当たる指摘がない", DIAG_ERROR, RULE_FIRM},
    {"wave-coverage", "都道府県が足りない、または2回ある", DIAG_ERROR,
     RULE_ACCEPTABLE},
    {"wave-month", "発送の日が、発送月の中にない", DIAG_ERROR, RULE_ACCEPTABLE},
    {"waves-csv", "発送予定のCSVが読み取れない", DIAG_ERROR, RULE_FIRM},
    {"weekday-mismatch", "曜日が暦と合わない", DIAG_ERROR, RULE_ACCEPTABLE},
    {"write", "ファイルに書けない", DIAG_ERROR, RULE_FIRM},
};

enum { RULES = sizeof rules / sizeof *rules };

size_t rules_count(void)
{
    return RULES;
}

const struct rule_info *rules_at(size_t i)
{
    return &rules[i];
}

const struct rule_info *rules_find(str name)
{
    size_t low = 0, high = RULES;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = str_compare(name, str_from_c(rules[middle].name));
        if (order == 0)
            return &rules[middle];
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return NULL;
}
