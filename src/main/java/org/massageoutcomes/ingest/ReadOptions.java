package org.massageoutcomes.ingest;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * How exports are read.
 *
 * @param charset of files without a byte order mark; null: UTF-8
 * @param maxBadShare share of bad rows above which nothing is analysed, 0 to 1
 * @param progress told after every block
 */
public record ReadOptions(@Nullable Charset charset, double maxBadShare, Progress progress) {
    /** One bad row in twenty. */
    public static final double DEFAULT_MAX_BAD_SHARE = 0.05;

    /** Hears how far reading is. */
    @FunctionalInterface
    public interface Progress {
        /**
         * @param bytesRead bytes read of all inputs
         * @param bytesTotal bytes of all inputs
         */
        void read(long bytesRead, long bytesTotal);
    }

    public ReadOptions {
        if (!(maxBadShare >= 0 && maxBadShare <= 1)) {
            throw new IllegalArgumentException("the share of bad rows must be 0 to 1, not " + maxBadShare);
        }
    }

    /** UTF-8 unless a mark says otherwise, one bad row in twenty, silent. */
    public static ReadOptions standard() {
        return new ReadOptions(null, DEFAULT_MAX_BAD_SHARE, (read, total) -> {});
    }
}
