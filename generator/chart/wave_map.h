/* In which month the post goes out where: 47 tiles and a legend. */
#ifndef ANNAI_CHART_WAVE_MAP_H
#define ANNAI_CHART_WAVE_MAP_H

#include "chart/chart.h"
#include "model/wave.h"

struct wave_map {
    str title, description;
    const struct wave_list *waves;
};

/*
 * Waves are numbered by month; unverified ones and prefectures without a wave
 * have a look of their own. false with chart->trouble for no wave at all, more
 * than INK_TONES months, or a prefecture that is unknown or named twice. Rows
 * of the alternative: 発送月, 都道府県.
 */
bool chart_wave_map(struct arena *a, const struct wave_map *map,
                    const struct chart_options *options, struct chart *chart);

#endif
