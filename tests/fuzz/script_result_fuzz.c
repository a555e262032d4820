/*
 * Any bytes as a child's answer: read, made into facts and settings, in every
 * role.
 */
#include <stdint.h>

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

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
    for (int role = SCRIPT_SITE; role <= SCRIPT_FACTS; role++)
        read_as((enum script_role)role, (str){(const char *)bytes, len});
    return 0;
}
