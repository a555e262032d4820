/* One pass to the right pushes labels apart, one to the left back inside. */
#include "chart/spread.h"

static int clamped(int value, int low, int high)
{
    return value < low ? low : value > high ? high : value;
}

/* Labels [first, last] touch; all of them move so that their wishes balance. */
static void settle(struct spread_label *labels, size_t first, size_t last,
                   int low, int high)
{
    long long sum = 0;
    int width = 0;
    for (size_t i = first; i <= last; i++) {
        sum += labels[i].wish - labels[i].width / 2 - width;
        width += labels[i].width;
    }
    long long mean = sum / (long long)(last - first + 1);
    int start = clamped((int)mean, low, high - width);
    for (size_t i = first; i <= last; i++) {
        labels[i].start = start;
        start += labels[i].width;
    }
}

static bool touches(const struct spread_label *labels, size_t at)
{
    return labels[at - 1].start + labels[at - 1].width > labels[at].start;
}

bool spread(struct spread_label *labels, size_t count, int low, int high)
{
    long long total = 0;
    for (size_t i = 0; i < count; i++)
        total += labels[i].width;
    if (total > high - low)
        return false;
    for (size_t i = 0; i < count; i++) {
        size_t first = i;
        settle(labels, i, i, low, high);
        while (first > 0 && touches(labels, first)) {
            first--;
            while (first > 0 &&
                   labels[first - 1].start + labels[first - 1].width ==
                       labels[first].start)
                first--;
            settle(labels, first, i, low, high);
        }
    }
    return true;
}
