/* The parent's side of a schedule's checks: nothing it gets is believed. */
#include "script/checks.h"

#include "base/buf.h"
#include "script/statements.h"

struct intake {
    struct reading reading;
    const struct checks_job *job;
    struct custom_report_list *reports;
    bool whole;
};

static const struct script_value *find(const struct script_value *table,
                                       const char *name, enum script_kind kind)
{
    const struct script_value *v = script_value_find(table, str_from_c(name));
    return v && v->kind == kind ? v : NULL;
}

/* A whole number from 0 to below `end`. */
static bool read_index(const struct script_value *table, const char *name,
                       size_t end, size_t *index)
{
    const struct script_value *v = find(table, name, SCRIPT_INTEGER);
    if (!v || v->integer < 0 || (uint64_t)v->integer >= end)
        return false;
    *index = (size_t)v->integer;
    return true;
}

static size_t place_count(const struct custom_site *site,
                          enum custom_place place)
{
    switch (place) {
    case CUSTOM_MENTION:
        return site->mention_count;
    case CUSTOM_FACT:
        return site->schedule->facts.len;
    case CUSTOM_PAGE:
        return site->page_count;
    case CUSTOM_NOWHERE:
    case CUSTOM_PLACES:
        break;
    }
    return 1;
}

/* A hint may have several lines; each of them is cleaned. */
static str clean_lines(struct arena *a, str text)
{
    struct buf b = {.arena = a};
    str line;
    bool more = true;
    while (more) {
        more = str_cut(text, S("\n"), &line, &text);
        buf_put(&b, result_clean(a, line));
        if (more)
            buf_put_byte(&b, '\n');
    }
    return buf_text(&b);
}

/* Text that may be left out. */
static bool read_words(const struct script_value *table, const char *name,
                       str *words)
{
    const struct script_value *v = find(table, name, SCRIPT_TEXT);
    *words = v ? v->text : (str){0};
    return words->len <= WIRE_REPORT_MAX;
}

static bool read_report(struct intake *in, const struct script_value *v)
{
    struct arena *a = in->reading.arena;
    struct custom_report report = {0};
    size_t place;
    str message, hint;
    const struct script_value *warning = find(v, "warning", SCRIPT_BOOL);
    if (!warning || !read_words(v, "message", &message) ||
        !read_words(v, "hint", &hint) || !read_words(v, "text", &report.text) ||
        !read_index(v, "check", in->job->file->count, &report.check) ||
        !read_index(v, "place", CUSTOM_PLACES, &place) ||
        in->reports->len >= WIRE_REPORTS_MAX)
        return false;
    report.place = (enum custom_place)place;
    if (!read_index(v, "index", place_count(in->job->site, report.place),
                    &report.index))
        return false;
    report.level = warning->truth ? DIAG_WARNING : DIAG_ERROR;
    report.message = result_clean(a, str_trim(message));
    report.hint = clean_lines(a, str_trim(hint));
    if (report.message.len == 0)
        return false;
    *LIST_PUSH(a, in->reports) = report;
    return true;
}

static bool read_stop(struct intake *in, const struct script_statement *s)
{
    size_t check;
    const struct script_value *message =
        find(&s->value, "message", SCRIPT_TEXT);
    if (!message ||
        !read_index(&s->value, "check", in->job->file->count, &check))
        return false;
    struct script_failure failure = {
        FAILED_RUN, s->line, result_clean(in->reading.arena, message->text)};
    struct diag_list *diags = in->reading.diags;
    failure_report(&in->reading, &failure);
    const struct custom_check *c = &in->job->file->checks[check];
    diag_note(diags, diags->items[diags->len - 1], c->where,
              "検査「%.*s」を動かしているときです", STR_ARG(c->title));
    in->whole = false;
    return true;
}

static bool read_statement(struct intake *in, const struct script_statement *s)
{
    if (s->value.kind != SCRIPT_TABLE)
        return false;
    if (str_equal(s->kind, S("report")))
        return read_report(in, &s->value);
    return str_equal(s->kind, S("stopped")) && read_stop(in, s);
}

bool checks_read_answer(struct arena *a, const struct checks_job *job,
                        const struct sandbox_answer *answer,
                        struct custom_report_list *reports,
                        struct diag_list *diags)
{
    const struct source *s = job->file->source;
    struct custom_report_list mine = {0};
    struct script_result result = {0};
    struct intake in = {.reading = {.arena = a,
                                    .source = s,
                                    .diags = diags,
                                    .places = places_new(a, s)},
                        .job = job,
                        .reports = &mine,
                        .whole = true};
    bool sound =
        answer->end == SANDBOX_EXITED && result_read(a, answer->bytes, &result);
    for (size_t i = 0; i < result.statements.len && sound; i++)
        sound = read_statement(&in, &result.statements.items[i]);
    if (!sound) {
        failure_report_end(&in.reading, answer);
        return false;
    }
    if (result.failed)
        failure_report(&in.reading, &result.failure);
    for (size_t i = 0; i < mine.len; i++)
        *LIST_PUSH(a, reports) = mine.items[i];
    return in.whole && !result.failed;
}

bool script_run_checks(struct arena *a, const struct checks_job *job,
                       struct custom_report_list *reports,
                       struct diag_list *diags)
{
    struct arena scratch = {0};
    struct sandbox_job run = {job->prelude, job->file->source->text,
                              job->limits, job->site};
    struct sandbox_answer answer = sandbox_run(&scratch, &run);
    bool whole = checks_read_answer(a, job, &answer, reports, diags);
    arena_free(&scratch);
    return whole;
}
