/* 「::期限の図」: issue, birthdays, expiry and grace of one example. */
#include "chart/expiry.h"

#include "model/component.h"
#include "resolve/chart.h"
#include "resolve/day.h"
#include "resolve/policy.h"

/* The day that the option's policy gives; false after an error. */
static bool ask(struct arena *a, const struct resolve_input *in,
                const struct component_option *o,
                const struct policy_given *given, date *day,
                struct diag_list *diags)
{
    struct reference *r = o->reference;
    struct policy_given copy = *given;
    r->given = &copy;
    r->from = r->to = DATE_NONE;
    if (!policy_named(a, in->schedule, r, diags))
        return false;
    bool found = policy_reference(a, in->schedule, r, diags);
    r->given = NULL;
    *day = r->to != DATE_NONE ? r->to : r->from;
    return found;
}

static bool build(struct arena *a, const void *data,
                  const struct chart_options *options, struct chart *chart)
{
    return chart_expiry(a, data, options, chart);
}

void expiry_resolve(struct arena *a, const struct resolve_input *in,
                    struct block *b, struct diag_list *diags)
{
    const struct component *c = b->component;
    struct expiry_figure f = {.grace = DATE_NONE};
    date last;
    if (!day_resolve(a, in, component_option(c, S("issued")), &f.issued, &last,
                     diags) ||
        !day_resolve(a, in, component_option(c, S("born")), &f.born, &last,
                     diags))
        return;
    struct policy_given given = policy_given_day(f.issued);
    given.born = f.born;
    const struct component_option *policy = component_option(c, S("policy")),
                                  *grace = component_option(c, S("grace"));
    if (!ask(a, in, policy, &given, &f.expiry, diags) ||
        (grace && !ask(a, in, grace, &given, &f.grace, diags)))
        return;
    const struct fact *fact = policy->reference->fact;
    f.leap = fact->policy.leap;
    f.subject = fact->subject.len ? fact->subject.items[0] : fact->label;
    f.grace_label = grace ? grace->reference->fact->label : S("");
    f.title = chart_title(
        a, b, arena_printf(a, "%.*sの有効期限の例", STR_ARG(f.subject)));
    f.description = S("発行の日から有効期限の日までを、順に並べた図です。");
    struct resolve_input styled = *in;
    struct settings settings = *in->settings;
    settings.style.yearless = component_number(c, S("yearless"), 0) != 0;
    styled.settings = &settings;
    chart_hang(a, &styled, b, build, &f, diags);
}
