package org.massageoutcomes.pool;

import org.massageoutcomes.compare.Findings;

/**
 * What a site shares.
 *
 * @param name of the site, from the folder that was given
 * @param bytes of its results.json
 * @param sha256 of these
 * @param findings headlines, the analyses that check them, and what they are about; nothing else is read
 */
public record SiteReport(String name, long bytes, String sha256, Findings findings) {}
