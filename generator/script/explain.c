/* Lua's own messages in Japanese (lparser.c, llex.c, ldebug.c, lauxlib.c). */
#include "script/explain.h"

#include "base/buf.h"

#define COMMA                                                                                    \
    "前の項目の終わりに「,」があるか、{ } と \" \" が対になっているか" \
    "確かめてください"
#define WIDE                                                                                               \
    "全角の文字や記号は \" \" の中にだけ書けます。「，」「＝」「｛」「”」" \
    "や全角の空白が混じっていないか確かめてください"

enum { HOLES = 4 };

/* * in the pattern is a hole; %1 … %4 in the words is what it held. */
static const struct rule {
    str pattern, words, hint;
} rules[] = {
    {STR_INIT("unexpected symbol near '<\\*>'"),
     STR_INIT("ここに書けない文字があります"), STR_INIT(WIDE)},
    {STR_INIT("syntax error near '<\\*>'"),
     STR_INIT("ここに書けない文字があります"), STR_INIT(WIDE)},
    {STR_INIT("* expected near '<\\*>'"),
     STR_INIT("%1があるはずの場所に、書けない文字があります"), STR_INIT(WIDE)},
    {STR_INIT("* expected (to close * at line *) near '<\\*>'"),
     STR_INIT("%3行目の%2を閉じる%1の前に、書けない文字があります"),
     STR_INIT(WIDE)},
    {STR_INIT("* expected (to close * at line *) near <eof>"),
     STR_INIT("%3行目の%2を閉じる%1がありません"), STR_INIT("")},
    {STR_INIT("* expected (to close * at line *) near *"),
     STR_INIT("%3行目の%2を閉じる%1がないまま%4が書かれています"),
     STR_INIT(COMMA)},
    {STR_INIT("* expected near <eof>"),
     STR_INIT("ファイルの終わりまでに%1がありません"), STR_INIT(COMMA)},
    {STR_INIT("* expected near *"), STR_INIT("%2の前に%1がありません"),
     STR_INIT(COMMA)},
    {STR_INIT("unexpected symbol near <eof>"),
     STR_INIT("書きかけのままファイルが終わっています"), STR_INIT("")},
    {STR_INIT("unexpected symbol near *"), STR_INIT("ここに%1は書けません"),
     STR_INIT(COMMA)},
    {STR_INIT("syntax error near *"), STR_INIT("%1の前で文が終わっていません"),
     STR_INIT(COMMA)},
    {STR_INIT("unfinished string near *"),
     STR_INIT("文字列が \" で閉じられていません"),
     STR_INIT("文字列は一行の中で \" から \" までに書きます")},
    {STR_INIT("unfinished long string* near *"),
     STR_INIT("文字列 [[ が ]] で閉じられていません"), STR_INIT("")},
    {STR_INIT("unfinished long comment* near *"),
     STR_INIT("注釈 --[[ が ]] で閉じられていません"), STR_INIT("")},
    {STR_INIT("malformed number near *"), STR_INIT("数として読めません: %1"),
     STR_INIT("日付は \" \" で囲みます。例: from = \"2024-12-02\"")},
    {STR_INIT("invalid escape sequence *"),
     STR_INIT("文字列の中の「\\」の使い方が正しくありません: %1"),
     STR_INIT("「\\」そのものは「\\\\」と書きます")},
    {STR_INIT("too many * (limit is *) in *"),
     STR_INIT("%1が多すぎます（%2個まで）"), STR_INIT("")},
    {STR_INIT("attempt to divide by zero"), STR_INIT("0で割っています"),
     STR_INIT("")},
    {STR_INIT("attempt to perform 'n//0'"), STR_INIT("0で割っています"),
     STR_INIT("")},
    {STR_INIT("attempt to perform 'n%%0'"), STR_INIT("0で割っています"),
     STR_INIT("")},
    {STR_INIT("attempt to load a binary chunk*"),
     STR_INIT("文字で書かれた Lua ではありません"),
     STR_INIT("コンパイルされたファイルは読み込めません")},
    {STR_INIT("attempt to assign to const variable *"),
     STR_INIT("変わらないと定めた%1に代入しています"), STR_INIT("")},
    {STR_INIT("attempt to call a * value (*)"),
     STR_INIT("%2は呼び出せません（%1です）"),
     STR_INIT("名前の綴りと、前の項目の終わりの「,」を確かめてください")},
    {STR_INIT("attempt to call a * value"),
     STR_INIT("呼び出せない値です（%1）"),
     STR_INIT("前の項目の終わりの「,」を確かめてください")},
    {STR_INIT("attempt to index a * value (field 'integer index')"),
     STR_INIT("表の中の値から、さらに中身を取り出せません（%1です）"),
     STR_INIT("")},
    {STR_INIT("attempt to index a * value (field '?')"),
     STR_INIT("表の中の値から、さらに中身を取り出せません（%1です）"),
     STR_INIT("")},
    {STR_INIT("attempt to index a * value (*)"),
     STR_INIT("%2の中身を取り出せません（%1です）"), STR_INIT("")},
    {STR_INIT("attempt to index a * value"),
     STR_INIT("中身を取り出せない値です（%1）"), STR_INIT("")},
    {STR_INIT("attempt to perform arithmetic on a * value (*)"),
     STR_INIT("%2では計算できません（%1です）"), STR_INIT("")},
    {STR_INIT("attempt to perform arithmetic on a * value"),
     STR_INIT("計算できない値です（%1）"), STR_INIT("")},
    {STR_INIT("attempt to concatenate a * value (*)"),
     STR_INIT("%2は「..」でつなげません（%1です）"), STR_INIT("")},
    {STR_INIT("attempt to concatenate a * value"),
     STR_INIT("「..」でつなげない値です（%1）"), STR_INIT("")},
    {STR_INIT("attempt to compare *"), STR_INIT("比べられない値です（%1）"),
     STR_INIT("")},
    {STR_INIT("bad argument #* to '*' (*)"),
     STR_INIT("%2に渡した%1番目の値が正しくありません（%3）"), STR_INIT("")},
    {STR_INIT("C stack overflow*"), STR_INIT("入れ子が深すぎます"),
     STR_INIT("")},
    {STR_INIT("chunk has too many syntax levels*"),
     STR_INIT("入れ子が深すぎます"), STR_INIT("")},
    {STR_INIT("*stack overflow*"), STR_INIT("呼び出しの入れ子が深すぎます"),
     STR_INIT("関数が自分自身を呼び続けていないか確かめてください")},
    {STR_INIT("resulting string too large"),
     STR_INIT("文字列が大きくなりすぎます"), STR_INIT("")},
    {STR_INIT("string length overflow"), STR_INIT("文字列が大きくなりすぎます"),
     STR_INIT("")},
    {STR_INIT("pattern too complex"), STR_INIT("照合の書き方が複雑すぎます"),
     STR_INIT("")},
    {STR_INIT("number has no integer representation"),
     STR_INIT("整数に直せない数です"), STR_INIT("")},
    {STR_INIT("assertion failed!"), STR_INIT("assert の条件が成り立ちません"),
     STR_INIT("")},
    {STR_INIT("string.format: *"),
     STR_INIT("string.format で文字にできない値です（%1）"), STR_INIT("")},
    {STR_INIT(""), STR_INIT("説明のない error で止まりました"), STR_INIT("")},
};

/* Matches with the shortest fillings; holes[] gets them. */
static bool match(str pattern, str text, str *holes, size_t hole)
{
    while (pattern.len > 0 && pattern.ptr[0] != '*') {
        if (text.len == 0 || text.ptr[0] != pattern.ptr[0])
            return false;
        pattern = str_drop(pattern, 1);
        text = str_drop(text, 1);
    }
    if (pattern.len == 0)
        return text.len == 0;
    pattern = str_drop(pattern, 1);
    for (size_t len = 0; len <= text.len && hole < HOLES; len++) {
        holes[hole] = str_take(text, len);
        if (match(pattern, str_drop(text, len), holes, hole + 1))
            return true;
    }
    return false;
}

/* 'x' and local 'x' become 「x」; the rest stays. */
static void put_hole(struct buf *b, str text)
{
    static const str kinds[] = {STR_INIT("local "),   STR_INIT("global "),
                                STR_INIT("field "),   STR_INIT("upvalue "),
                                STR_INIT("method "),  STR_INIT("constant "),
                                STR_INIT("for loop ")};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (str_starts(text, kinds[i]))
            text = str_drop(text, kinds[i].len);
    if (text.len > 2 && str_starts(text, S("'")) && str_ends(text, S("'")))
        buf_printf(b, "「%.*s」", (int)(text.len - 2), text.ptr + 1);
    else
        buf_put(b, text);
}

static str fill(struct arena *a, str words, const str *holes)
{
    struct buf b = {.arena = a};
    while (words.len > 0) {
        if (words.len > 1 && words.ptr[0] == '%') {
            put_hole(&b, holes[words.ptr[1] - '1']);
            words = str_drop(words, 2);
            continue;
        }
        buf_put_byte(&b, words.ptr[0]);
        words = str_drop(words, 1);
    }
    return buf_text(&b);
}

str explain_lua(struct arena *a, str message, str *hint)
{
    *hint = (str){0};
    for (size_t i = 0; i < sizeof rules / sizeof *rules; i++) {
        str holes[HOLES] = {{0}};
        if (!match(rules[i].pattern, message, holes, 0))
            continue;
        *hint = rules[i].hint;
        return fill(a, rules[i].words, holes);
    }
    return message;
}
