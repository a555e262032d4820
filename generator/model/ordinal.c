/* Circled numbers. */
#include "model/ordinal.h"

#include "base/utf8.h"

static const struct {
    int first, last; /* numbers */
    uint32_t start;  /* the character of the first */
} runs[] = {{1, 20, 0x2460}, {21, 35, 0x3251}, {36, 50, 0x32B1}};

enum { RUNS = sizeof runs / sizeof *runs };

str ordinal(struct arena *a, int n)
{
    char *out = ARENA_ARRAY(a, 4, char);
    size_t len = 0;
    for (size_t i = 0; i < RUNS; i++)
        if (n >= runs[i].first && n <= runs[i].last)
            len =
                utf8_encode(runs[i].start + (uint32_t)(n - runs[i].first), out);
    return (str){out, len};
}

int ordinal_value(uint32_t cp)
{
    for (size_t i = 0; i < RUNS; i++) {
        uint32_t count = (uint32_t)(runs[i].last - runs[i].first);
        if (cp >= runs[i].start && cp - runs[i].start <= count)
            return runs[i].first + (int)(cp - runs[i].start);
    }
    return 0;
}
