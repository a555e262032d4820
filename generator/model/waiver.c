/* Waivers: which rules a person may accept findings of. */
#include "model/waiver.h"

#include "base/near.h"
#include "base/rules.h"

static void report_unknown(struct diag_list *diags, span where, str rule)
{
    struct near near = near_start(rule);
    for (size_t i = 0; i < rules_count(); i++)
        if (rules_at(i)->waiver == RULE_ACCEPTABLE)
            near_offer(&near, str_from_c(rules_at(i)->name));
    struct diag *d =
        diag_error(diags, WAIVER_RULE, where,
                   "「%.*s」という検査の規則はありません", STR_ARG(rule));
    if (near.best.len)
        diag_hint(diags, d, "もしかして「%.*s」", STR_ARG(near.best));
    else
        diag_hint(diags, d,
                  "指摘の終わりの [ ] の中の名前を書きます。例: "
                  "weekday-mismatch");
}

bool waiver_check_rule(struct diag_list *diags, span where, str rule)
{
    const struct rule_info *info = rules_find(rule);
    if (!info) {
        report_unknown(diags, where, rule);
        return false;
    }
    if (info->waiver == RULE_ACCEPTABLE)
        return true;
    struct diag *d = diag_error(diags, WAIVER_RULE, where,
                                "「%.*s」（%s）は受け入れの対象にできません",
                                STR_ARG(rule), info->about);
    diag_hint(diags, d, "指摘された所を直してください");
    return false;
}
