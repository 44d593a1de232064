package org.massageoutcomes.ingest;

import java.util.List;
import java.util.function.ToIntFunction;

/** What became of every record, file by file in the order of inputs. */
public record Accounting(List<FileAccount> files) {
    public Accounting {
        files = List.copyOf(files);
    }

    /** A count over all files, e.g. {@code total(FileAccount::used)}. */
    public long total(ToIntFunction<FileAccount> count) {
        return files.stream().mapToLong(count::applyAsInt).sum();
    }
}
