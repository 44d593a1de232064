package org.massageoutcomes.ingest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.massageoutcomes.study.Arm;
import org.massageoutcomes.study.LabelKey;
import org.massageoutcomes.study.Study;

/** Judges a table as a whole: identities, duplicates, the share of bad rows; then makes it into sessions. */
final class Judgement {
    private final Study study;
    private final double maxBadShare;
    private final Harvest harvest;
    private final Rows rows;
    private final Fates fates;
    private final LabelCodes[] labels;
    private final List<DataRefused> refusals = new ArrayList<>();
    private final Accounting accounting;
    private final List<QuarantinedRow> quarantined;

    Judgement(Study study, double maxBadShare, Harvest harvest) {
        this.study = study;
        this.maxBadShare = maxBadShare;
        this.harvest = harvest;
        this.rows = harvest.rows();
        this.fates = new Fates(rows, harvest.quarantine());
        refusals.addAll(new IdentityGate(study, rows, harvest.names(), harvest.layouts(), fates).judge());
        labels = labels();
        setBlankConditionsAside();
        Duplicates.mark(rows, labels, fates);
        accounting = account();
        quarantined = quarantine();
        refuseTooManyBad();
    }

    /** Those of invisible characters alone; others were never taken. */
    private void setBlankConditionsAside() {
        LabelCodes conditions = labels[Fields.CONDITION];
        int spellings = rows.vocabulary(Fields.CONDITION).size();
        if (IntStream.range(1, spellings).anyMatch(spelling -> conditions.group(spelling) == 0)) {
            rows.forEach(row -> {
                if (fates.isUsed(row) && conditions.group(rows.code(Fields.CONDITION, row)) == 0) {
                    fates.setAside(row, Rule.BLANK_CONDITION, Fields.CONDITION);
                }
            });
        }
    }

    /** @throws DataRefused for the first of the refusals, where there are any */
    Ingested ingested() throws DataRefused {
        if (!refusals.isEmpty()) {
            throw refusals.get(0);
        }
        rows.forgetPlaces();
        return new Ingested(
                new Assembly(study, rows, harvest.layouts(), labels, fates).sessions(),
                quarantined,
                accounting,
                Stream.concat(
                                Warnings.of(study, rows.fields(), harvest.layouts(), accounting, quarantined).stream(),
                                doubts().stream())
                        .toList(),
                notes());
    }

    /** Why nothing may be analysed, every reason. */
    List<DataRefused> refusals() {
        return refusals;
    }

    Accounting accounting() {
        return accounting;
    }

    List<QuarantinedRow> quarantined() {
        return quarantined;
    }

    /** What should be said unasked. */
    List<String> doubts() {
        List<String> doubts =
                new ArrayList<>(Warnings.ofColumnsInSomeFiles(rows.fields(), harvest.layouts(), accounting));
        doubts.addAll(Warnings.ofEncodings(harvest.misread()));
        doubts.addAll(Warnings.ofMarks(harvest.doubtful()));
        return doubts;
    }

    List<String> notes() {
        return Notes.of(harvest.layouts(), accounting.files());
    }

    /** Meanings by field; null at fields that are no labels. */
    private LabelCodes[] labels() {
        Fields fields = rows.fields();
        LabelCodes[] labels = new LabelCodes[fields.size()];
        for (int field = Fields.TYPE; field < fields.firstNumber(); field++) {
            if (field == Fields.TYPE) {
                labels[field] = new LabelCodes(rows.vocabulary(field), Judgement::armsOwnName);
            } else if (field == Fields.CONDITION) {
                labels[field] = new LabelCodes(
                        rows.vocabulary(field),
                        label -> study.conditions().find(label).orElse(""));
            } else if (Rows.hasCodes(field)) {
                labels[field] = new LabelCodes(rows.vocabulary(field), label -> "");
            }
        }
        return labels;
    }

    private static String armsOwnName(String label) {
        String key = LabelKey.of(label);
        return key.equals(Arm.THERAPEUTIC.id()) || key.equals(Arm.REGULAR.id()) ? key : "";
    }

    private Accounting account() {
        List<ScannedFile> files = harvest.files();
        int[] used = new int[files.size()];
        int[] duplicates = new int[files.size()];
        rows.forEach(row -> {
            used[rows.file(row)] += fates.isUsed(row) ? 1 : 0;
            duplicates[rows.file(row)] += fates.isDuplicate(row) ? 1 : 0;
        });
        int[] setAside = new int[files.size()];
        harvest.quarantine().forEachSorted(entry -> setAside[QuarantineLog.file(entry)]++);
        List<FileAccount> accounts = new ArrayList<>();
        for (int file = 0; file < setAside.length; file++) {
            ScannedFile read = files.get(file);
            accounts.add(new FileAccount(
                    read.name(),
                    read.bytes(),
                    read.sha256(),
                    read.records(),
                    used[file],
                    setAside[file],
                    duplicates[file],
                    harvest.blank()[file]));
        }
        return new Accounting(accounts);
    }

    private List<QuarantinedRow> quarantine() {
        List<QuarantinedRow> list = new ArrayList<>();
        harvest.quarantine().forEachSorted(entry -> {
            int file = QuarantineLog.file(entry);
            String heading = harvest.layouts().get(file).heading(QuarantineLog.field(entry));
            list.add(new QuarantinedRow(
                    harvest.files().get(file).name(),
                    QuarantineLog.line(entry),
                    LabelText.shown(heading),
                    QuarantineLog.rule(entry)));
        });
        return list;
    }

    private void refuseTooManyBad() {
        long rowsWithText = accounting.total(FileAccount::records) - accounting.total(FileAccount::blank);
        long bad = quarantined.stream().filter(row -> row.rule().isBad()).count();
        List<String> summary =
                RuleCount.of(quarantined).stream().map(RuleCount::sentence).toList();
        String what = accounting.files().size() == 1
                ? accounting.files().get(0).name()
                : accounting.files().size() + " inputs";
        BigDecimal most = BigDecimal.valueOf(maxBadShare).multiply(BigDecimal.valueOf(rowsWithText));
        if (BigDecimal.valueOf(bad).compareTo(most) > 0) {
            refusals.add(DataRefused.unusable(
                    what + ": " + bad + " of " + rowsWithText + (rowsWithText == 1 ? " row is" : " rows are")
                            + " bad, more than the share allowed (" + percent(maxBadShare)
                            + "); fix them, most frequent first",
                    summary));
        } else if (accounting.total(FileAccount::used) == 0) {
            refusals.add(DataRefused.unusable(
                    what + ": no usable row; "
                            + (summary.isEmpty() ? "put sessions under the header row" : "this is why:"),
                    summary));
        }
    }

    private static String percent(double share) {
        return BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros().toPlainString() + " %";
    }
}
