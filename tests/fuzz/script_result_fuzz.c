/*
 * Any bytes as a child's answer: read, made into facts and settings, in every
 * role, and into what checks report.
 */
#include <stdint.h>
#include <stdlib.h>

#include "script/checks.h"
#include "script/run.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len);

static const struct source source = {
    .path = STR_INIT("lua/fuzz.lua"),
    .text = STR_INIT("period \"a.b\" { from = \"2024-12-02\",\n"
                     "  to = \"2025-12-01\", label = [[x]] } -- }\n"
                     "site { title = \"x\", insurers = { \"y\" } }\n"
                     "insurer { contact = { phone = '1' } }\n"),
};

static void read_as(enum script_role role, str bytes)
{
    struct arena a = {0};
    struct diag_list diags = {.arena = &a};
    struct settings settings = {0};
    struct theme theme = {0};
    struct insurer insurer = {0};
    struct script_target target = {
        .settings = &settings,
        .theme = &theme,
        .schedule = &insurer.schedule,
        .insurer = &insurer,
    };
    struct sandbox_answer answer = {.bytes = bytes};
    struct reading r = {.arena = &a,
                        .source = &source,
                        .role = role,
                        .target = &target,
                        .diags = &diags,
                        .places = places_new(&a, &source)};
    script_read_answer(&r, &answer);
    diag_sort(&diags);
    arena_free(&a);
}

static void read_reports(str bytes)
{
    struct arena a = {0};
    struct diag_list diags = {.arena = &a};
    struct custom_report_list reports = {0};
    struct schedule schedule = {0};
    struct custom_page pages[2] = {{.source = &source}, {.source = &source}};
    struct custom_check check = {S("x"), source_start(&source)};
    struct custom_file file = {&source, &check, 1};
    struct custom_site site = {
        .schedule = &schedule, .pages = pages, .page_count = 2};
    struct checks_job job = {.file = &file, .site = &site};
    struct sandbox_answer answer = {.bytes = bytes};
    checks_read_answer(&a, &job, &answer, &reports, &diags);
    for (size_t i = 0; i < reports.len; i++)
        if (reports.items[i].check >= 1 || reports.items[i].index >= 2)
            abort();
    arena_free(&a);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
    read_reports((str){(const char *)bytes, len});
    for (int role = SCRIPT_SITE; role <= SCRIPT_FACTS; role++)
        read_as((enum script_role)role, (str){(const char *)bytes, len});
    return 0;
}
