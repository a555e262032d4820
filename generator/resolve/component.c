/* One row for each kind of component that has something to complete. */
#include "resolve/component.h"

#include "model/component.h"
#include "resolve/chart.h"
#include "resolve/contact.h"
#include "resolve/decision.h"
#include "resolve/faq.h"
#include "resolve/fit.h"
#include "resolve/mailing.h"
#include "resolve/policy_table.h"
#include "resolve/qr.h"
#include "resolve/shown.h"
#include "resolve/split.h"
#include "resolve/table.h"
#include "resolve/waves.h"

typedef void resolver(struct arena *a, const struct resolve_input *in,
                      struct block *b, struct diag_list *diags);

static const struct {
    enum component_kind kind;
    resolver *resolve;
} resolvers[] = {
    {COMPONENT_FAQ, faq_resolve},
    {COMPONENT_LINKS, links_resolve},
    {COMPONENT_VERSUS, versus_resolve},
    {COMPONENT_CONTACT, contact_resolve},
    {COMPONENT_BEFORE_AFTER, split_resolve},
    {COMPONENT_COLUMNS, split_resolve},
    {COMPONENT_CONTROL, control_resolve},
    {COMPONENT_LIST_FORM, list_form_resolve},
    {COMPONENT_WINDOW_ADDRESS, window_resolve},
    {COMPONENT_REPLY_ADDRESS, reply_resolve},
    {COMPONENT_POSTAGE, postage_resolve},
    {COMPONENT_BETWEEN, between_resolve},
    {COMPONENT_ONLY, only_resolve},
    {COMPONENT_TABLE, table_resolve},
    {COMPONENT_TIMELINE, timeline_resolve},
    {COMPONENT_LANES, lanes_resolve},
    {COMPONENT_WAVES, waves_resolve},
    {COMPONENT_WAVE_MAP, wave_map_resolve},
    {COMPONENT_EXPIRY, expiry_resolve},
    {COMPONENT_POLICY_TABLE, policy_table_resolve},
    {COMPONENT_DECISIONS, decision_resolve},
};

void component_resolve(struct arena *a, const struct resolve_input *in,
                       struct block *b, struct diag_list *diags)
{
    for (size_t i = 0; i < sizeof resolvers / sizeof *resolvers; i++)
        if (resolvers[i].kind == b->component->info->kind)
            resolvers[i].resolve(a, in, b, diags);
}
