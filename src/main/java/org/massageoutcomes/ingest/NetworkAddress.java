package org.massageoutcomes.ingest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses of devices in a text: IPv4, IPv6, MAC. */
final class NetworkAddress {
    private static final String OCTET = "(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)";
    private static final Pattern IPV4 =
            Pattern.compile("(?<![\\w.])(?:" + OCTET + "\\.){3}" + OCTET + "(?!\\w|\\.\\d)");
    private static final Pattern MAC = Pattern.compile(
            "(?<![\\w:.-])(?!(?:00[:-]){5}00)(?:\\p{XDigit}{2}([:-])(?:\\p{XDigit}{2}\\1){4}\\p{XDigit}{2}"
                    + "|\\p{XDigit}{4}\\.\\p{XDigit}{4}\\.\\p{XDigit}{4})(?![\\w:.-])");
    private static final Pattern WORD = Pattern.compile("(?<![\\w:.])[\\w:.]++");
    private static final Pattern GROUPS = Pattern.compile("\\p{XDigit}{1,4}(?::\\p{XDigit}{1,4})*");

    private NetworkAddress() {}

    static boolean isIn(String text) {
        if (IPV4.matcher(text).find() || MAC.matcher(text).find()) {
            return true;
        }
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            String address = word.group();
            if (address.indexOf(':') != address.lastIndexOf(':')
                    && isIpv6(address.endsWith(".") ? address.substring(0, address.length() - 1) : address)) {
                return true;
            }
        }
        return false;
    }

    /** Of groups alone: where the last four bytes stand as IPv4, that was found. */
    private static boolean isIpv6(String address) {
        int gap = address.indexOf("::");
        if (gap < 0) {
            return groups(address) == 8;
        }
        int before = groups(address.substring(0, gap));
        int after = groups(address.substring(gap + 2));
        return before >= 0 && after >= 0 && before + after > 0 && before + after < 8;
    }

    /** Groups of up to four hexadecimal digits; −1 where the text is something else. */
    private static int groups(String part) {
        if (part.isEmpty()) {
            return 0;
        }
        return GROUPS.matcher(part).matches() ? part.split(":", -1).length : -1;
    }
}
