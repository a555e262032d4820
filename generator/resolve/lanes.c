/* 「:::利用開始図」: a table of what can be used from when. */
#include "chart/lanes.h"

#include "model/component.h"
#include "model/flow.h"
#include "resolve/chart.h"
#include "resolve/day.h"

static const struct {
    str sign;
    enum lane_state state;
} states[] = {
    {STR_INIT("○"), LANE_USABLE},   {STR_INIT("〇"), LANE_USABLE},
    {STR_INIT("◯"), LANE_USABLE},   {STR_INIT("△"), LANE_LIMITED},
    {STR_INIT("×"), LANE_UNUSABLE}, {STR_INIT("✕"), LANE_UNUSABLE},
};

enum { STATES = sizeof states / sizeof *states };

struct plan {
    struct arena *arena;
    struct diag_list *diags;
    struct lane_anchor anchors[LANE_ANCHORS];
    size_t anchor_count;
    struct lane lanes[LANES];
    size_t lane_count;
    bool failed;
};

static void refuse(struct plan *p, span where, const char *what,
                   const char *hint)
{
    struct diag *d = diag_error(p->diags, "directive", where, "%s", what);
    diag_hint(p->diags, d, "%s", hint);
    p->failed = true;
}

static str cell_text(struct plan *p, const struct block *cell)
{
    return str_trim(flow_of(p->arena, cell).text);
}

/* The ASCII or full-width number that s begins with; its bytes, or 0. */
static size_t read_count(str s, int *count)
{
    size_t at = 0;
    *count = 0;
    for (size_t digits = 0; digits < 3 && at < s.len; digits++) {
        unsigned char c = (unsigned char)s.ptr[at];
        if (c >= '0' && c <= '9') {
            *count = *count * 10 + (c - '0');
            at++;
        } else if (at + 3 <= s.len && c == 0xEF &&
                   (unsigned char)s.ptr[at + 1] == 0xBC &&
                   (unsigned char)s.ptr[at + 2] >= 0x90 &&
                   (unsigned char)s.ptr[at + 2] <= 0x99) {
            *count = *count * 10 + ((unsigned char)s.ptr[at + 2] - 0x90);
            at += 3;
        } else {
            break;
        }
    }
    return at;
}

/* How many months on 翌月1日 or 翌々月1日 is; 0: it is neither. */
static int month_start(str text)
{
    static const struct {
        str word;
        int months;
    } starts[] = {
        {STR_INIT("翌月1日"), 1},
        {STR_INIT("翌月１日"), 1},
        {STR_INIT("翌々月1日"), 2},
        {STR_INIT("翌々月１日"), 2},
    };
    for (size_t i = 0; i < sizeof starts / sizeof *starts; i++)
        if (str_starts(text, starts[i].word))
            return starts[i].months;
    return 0;
}

/* 入社, 3営業日後, 5日前, 翌月1日, 翌々月1日. */
static struct lane_anchor read_anchor(str label, bool first)
{
    struct lane_anchor anchor = {label, ANCHOR_WORDS, 0};
    if (first) {
        anchor.kind = ANCHOR_DAYS;
        return anchor;
    }
    str text = str_starts(label, S("＋"))  ? str_drop(label, 3)
               : str_starts(label, S("+")) ? str_drop(label, 1)
                                           : label;
    int count;
    size_t len = read_count(text, &count);
    str unit = str_drop(text, len);
    int months = month_start(text);
    if (months) {
        anchor.kind = ANCHOR_MONTH_START;
        anchor.offset = months;
    } else if (len && str_starts(unit, S("営業日"))) {
        anchor.kind = ANCHOR_BUSINESS_DAYS;
        anchor.offset = str_contains(unit, S("前")) ? -count : count;
    } else if (len && str_starts(unit, S("日"))) {
        anchor.offset = str_contains(unit, S("前")) ? -count : count;
        anchor.kind = ANCHOR_DAYS;
    }
    return anchor;
}

/* 「3営業後」 looks like a day and would stand there without one. */
static bool half_read(const struct lane_anchor *anchor)
{
    int count;
    size_t digits = read_count(anchor->label, &count);
    return anchor->kind == ANCHOR_WORDS && digits &&
           (str_starts(str_drop(anchor->label, digits), S("営業")) ||
            str_starts(str_drop(anchor->label, digits), S("稼働")));
}

/* Behind the first column: whether an earlier time stands to the right. */
static bool goes_back(const struct plan *p, const struct lane_anchor *anchor)
{
    for (size_t i = p->anchor_count; i-- > 1;)
        if (p->anchors[i].kind == anchor->kind)
            return anchor->kind != ANCHOR_WORDS &&
                   anchor->offset <= p->anchors[i].offset;
    return false;
}

static void judge_anchor(struct plan *p, const struct block *cell,
                         const struct lane_anchor *anchor)
{
    if (half_read(anchor))
        refuse(p, cell->where, "この時点は、日付にできません",
               "「3営業日後」「5日後」「翌月1日」の形で書いてください");
    else if (goes_back(p, anchor))
        refuse(p, cell->where, "左の列より後の時点ではありません",
               "時点は、早いものから順に左から並べてください");
}

static void read_head(struct plan *p, const struct block *row)
{
    const struct block *c = row->children;
    for (c = c ? c->next : NULL; c; c = c->next) {
        if (p->anchor_count == LANE_ANCHORS) {
            refuse(p, c->where, "時点の列が多すぎます",
                   "見出しの行の時点は6つまでにしてください");
            return;
        }
        struct lane_anchor anchor =
            read_anchor(cell_text(p, c), p->anchor_count == 0);
        judge_anchor(p, c, &anchor);
        p->anchors[p->anchor_count++] = anchor;
    }
}

static bool read_state(str text, enum lane_state *state, str *label)
{
    for (size_t i = 0; i < STATES; i++) {
        if (!str_starts(text, states[i].sign))
            continue;
        *state = states[i].state;
        *label = str_trim(str_drop(text, states[i].sign.len));
        while (str_starts(*label, S("　")))
            *label = str_drop(*label, 3);
        return true;
    }
    return false;
}

static bool goes_on(const struct lane_segment *last,
                    const struct lane_segment *s)
{
    return last->state == s->state && last->to == s->from &&
           (s->label.len == 0 || str_equal(last->label, s->label));
}

static void read_lane(struct plan *p, const struct block *row)
{
    struct lane_segment *segments =
        ARENA_ARRAY(p->arena, LANE_ANCHORS, struct lane_segment);
    const struct block *c = row->children;
    struct lane *lane = &p->lanes[p->lane_count++];
    *lane = (struct lane){c ? cell_text(p, c) : S(""), segments, 0};
    int at = 0;
    for (c = c ? c->next : NULL; c && at < (int)p->anchor_count;
         c = c->next, at++) {
        int to = at + 1 < (int)p->anchor_count ? at + 1 : -1;
        struct lane_segment s = {.from = at, .to = to};
        str text = cell_text(p, c);
        if (text.len == 0)
            continue;
        if (!read_state(text, &s.state, &s.label)) {
            refuse(p, c->where, "この欄は「○」「△」「×」のどれかで始めます",
                   "例: 「○」「○ 届きます」「× まだ使えません」");
            continue;
        }
        if (lane->segment_count &&
            goes_on(&segments[lane->segment_count - 1], &s))
            segments[lane->segment_count - 1].to = s.to;
        else
            segments[lane->segment_count++] = s;
    }
}

static bool build(struct arena *a, const void *data,
                  const struct chart_options *options, struct chart *chart)
{
    return chart_lanes(a, data, options, chart);
}

static void read_table(struct plan *p, const struct block *table)
{
    const struct block *row = table->children;
    read_head(p, row);
    for (row = row->next; row && !p->failed; row = row->next) {
        if (p->lane_count == LANES) {
            refuse(p, row->where, "行が多すぎます",
                   "行は8つまでにしてください");
            return;
        }
        read_lane(p, row);
    }
}

void lanes_resolve(struct arena *a, const struct resolve_input *in,
                   struct block *b, struct diag_list *diags)
{
    struct plan *p = ARENA_NEW(a, struct plan);
    p->arena = a;
    p->diags = diags;
    const struct block *table = b->children;
    while (table && table->kind != BLOCK_TABLE)
        table = table->next;
    if (!table || !table->children) {
        refuse(p, b->where, "図のもとになる表がありません",
               "1行目に時点（入社、3営業日後、翌月1日など）、左の列に書類、欄に"
               "○△×を書いた表を入れてください");
        return;
    }
    read_table(p, table);
    struct lanes lanes = {
        .title = chart_title(a, b, S("いつから使えるか")),
        .description = S("書類ごとに、いつから使えるかを左から右へ示した図です"
                         "。"),
        .anchors = p->anchors,
        .anchor_count = p->anchor_count,
        .lanes = p->lanes,
        .lane_count = p->lane_count,
        .start = DATE_NONE,
        .business = &in->schedule->business};
    const struct component_option *start =
        component_option(b->component, S("start"));
    date last;
    if (start && !day_resolve(a, in, start, &lanes.start, &last, diags))
        return;
    if (!p->failed)
        chart_hang(a, in, b, build, &lanes, diags);
}
