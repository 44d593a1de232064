package org.massageoutcomes.pool;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Sites by the names of their folders; where two are alike, the folders above tell them apart. */
final class SiteNames {
    private SiteNames() {}

    /** One name a folder, all different where the folders are. */
    static List<String> of(List<Path> folders) {
        List<Path> whole = folders.stream()
                .map(folder -> folder.toAbsolutePath().normalize())
                .toList();
        List<String> names = new ArrayList<>();
        for (Path folder : whole) {
            int parts = 1;
            while (parts < folder.getNameCount() && isShared(folder, parts, whole)) {
                parts++;
            }
            names.add(name(folder, parts));
        }
        return names;
    }

    private static boolean isShared(Path folder, int parts, List<Path> whole) {
        String name = name(folder, parts);
        List<String> names = whole.stream().map(other -> name(other, parts)).toList();
        return Collections.frequency(names, name) > 1;
    }

    private static String name(Path folder, int parts) {
        int count = folder.getNameCount();
        String name = count == 0
                ? "site"
                : folder.subpath(Math.max(0, count - parts), count).toString();
        return name.replace('\\', '/').replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]", "?");
    }
}
