package org.massageoutcomes.ingest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What the user should know of the files as a whole; headings may be named, values never. */
final class Notes {
    private static final int MOST_NAMED = 12;

    private Notes() {}

    static List<String> of(List<Layout> layouts, List<FileAccount> files) {
        List<String> notes = new ArrayList<>();
        Set<String> contents = new HashSet<>();
        for (int file = 0; file < files.size(); file++) {
            Layout layout = layouts.get(file);
            String name = files.get(file).name();
            if (!contents.add(files.get(file).sha256())) {
                notes.add(name + " has the same contents as an earlier input; rows without session ids count twice");
            }
            if (!layout.has(Fields.CLIENT)) {
                notes.add(name + " has no client_id: descriptions only, no intervals or verdicts");
            }
            Set<String> ignored = ignored(layout);
            // Where no row fits below it, a header row may hold one itself.
            boolean areHeadings =
                    files.get(file).used() + files.get(file).duplicates() > 0 && !Headings.areValues(layout.headings());
            if (!ignored.isEmpty() && areHeadings) {
                notes.add(name + ": ignored " + ignored.size() + (ignored.size() == 1 ? " column: " : " columns: ")
                        + String.join(", ", ignored.stream().limit(MOST_NAMED).toList())
                        + (ignored.size() > MOST_NAMED ? ", …" : ""));
            }
        }
        return notes;
    }

    private static Set<String> ignored(Layout layout) {
        Set<String> ignored = new TreeSet<>(CodePointOrder.INSTANCE);
        layout.unread().forEach(heading -> ignored.add(LabelText.shown(heading)));
        return ignored;
    }
}
