/* Where links lead for those who are not on the page: whole addresses. */
#ifndef ANNAI_MODEL_ADDRESS_H
#define ANNAI_MODEL_ADDRESS_H

#include "model/site.h"

/*
 * A page's link as a whole address: relative ones below the insurer's
 * base_url, sources (end.md#a) by the name they are published under. Empty
 * where a page may not link there, and for a relative one where the site has
 * no base_url or page is NULL.
 */
str address_of(struct arena *a, const struct page *page, str url);

#endif
