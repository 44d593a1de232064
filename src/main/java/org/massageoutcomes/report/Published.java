package org.massageoutcomes.report;

import java.nio.file.Path;

/**
 * Where a run's report is.
 *
 * @param folder the run's folder
 * @param isNew false where the newest report of that name already says exactly this, so that nothing was published
 */
public record Published(Path folder, boolean isNew) {}
