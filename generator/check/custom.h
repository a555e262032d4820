/* Rule custom-check: what a schedule's own checks reported. */
#ifndef ANNAI_CHECK_CUSTOM_H
#define ANNAI_CHECK_CUSTOM_H

#include "model/custom.h"

/* The reports' numbers are within the file's checks and the site. */
void check_custom(const struct custom_site *site,
                  const struct custom_file *file,
                  const struct custom_report_list *reports,
                  struct diag_list *diags);

#endif
