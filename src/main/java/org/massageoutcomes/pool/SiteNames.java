package org.massageoutcomes.pool;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sites by the names of their folders; where two are alike, the folders above tell them apart. */
final class SiteNames {
    private SiteNames() {}

    /** One name a folder, all different where the folders are. */
    static List<String> of(List<Path> folders) {
        List<Path> whole = folders.stream()
                .map(folder -> folder.toAbsolutePath().normalize())
                .toList();
        String[] names = new String[whole.size()];
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            open.add(i);
        }
        for (int parts = 1; !open.isEmpty(); parts++) {
            Map<String, Integer> count = new HashMap<>();
            for (Path folder : whole) {
                count.merge(name(folder, parts), 1, Integer::sum);
            }
            List<Integer> alike = new ArrayList<>();
            for (int i : open) {
                names[i] = name(whole.get(i), parts);
                boolean isShared = count.getOrDefault(names[i], 1) > 1;
                if (isShared && parts < whole.get(i).getNameCount()) {
                    alike.add(i);
                } else if (isShared) {
                    names[i] = printable(whole.get(i));
                }
            }
            open = alike;
        }
        return List.of(names);
    }

    private static String name(Path folder, int parts) {
        int count = folder.getNameCount();
        return count == 0 ? "site" : printable(folder.subpath(Math.max(0, count - parts), count));
    }

    private static String printable(Path path) {
        return path.toString().replace('\\', '/').replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]", "?");
    }
}
