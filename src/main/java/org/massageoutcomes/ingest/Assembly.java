package org.massageoutcomes.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.massageoutcomes.session.CodeColumn;
import org.massageoutcomes.session.NumberColumn;
import org.massageoutcomes.session.Sessions;
import org.massageoutcomes.study.MassageTypes;
import org.massageoutcomes.study.Study;

/** Makes the used rows of a table into sessions: the same whatever the table's order. The table is used up. */
final class Assembly {
    private final Study study;
    private final Fields fields;
    private final Rows rows;
    private final List<Layout> layouts;
    private final Fates fates;
    private final LabelCodes[] labels;
    private final IdCodes clinics;
    private final int[] used;
    private final boolean clientsAreKnown;

    /** @param fates of the rows; only used ones become sessions */
    Assembly(Study study, Rows rows, List<Layout> layouts, LabelCodes[] labels, Fates fates) {
        this.study = study;
        this.fields = rows.fields();
        this.rows = rows;
        this.layouts = layouts;
        this.fates = fates;
        this.labels = labels;
        this.clinics = new IdCodes(rows.vocabulary(Fields.CLINIC));
        this.used = usedRows();
        this.clientsAreKnown = layouts.stream().allMatch(layout -> layout.has(Fields.CLIENT));
    }

    private int[] usedRows() {
        int[] kept = new int[fates.used()];
        int next = 0;
        for (int row = 0; row < rows.size(); row++) {
            if (fates.isUsed(row)) {
                kept[next++] = row;
            }
        }
        return kept;
    }

    Sessions sessions() {
        countLabels();
        int[] client = new int[rows.size()];
        int clients = clients(client);
        List<String> therapistLabels = new ArrayList<>();
        int[] therapist = therapists(therapistLabels);
        int[] condition = new int[rows.size()];
        for (int row : used) {
            condition[row] = code(Fields.CONDITION, row);
        }
        int conditions = labels[Fields.CONDITION].labels().size();
        int[] order = SessionOrder.sort(
                used, condition, conditions, client, clients + 1, (row, other) -> compare(row, other, therapist));
        int[] ownedClient = gather(client, order);
        int allClients = clients;
        for (int i = 0; i < ownedClient.length; i++) {
            if (ownedClient[i] == clients) {
                ownedClient[i] = allClients++;
            }
        }
        return new Sessions(new Sessions.Columns(
                order.length,
                CodeColumn.of(gather(condition, order), labels[Fields.CONDITION].labels()),
                ownedClient,
                allClients,
                column(Fields.TYPE, order),
                typesThat(Assembly::isTherapeutic),
                typesThat(MassageTypes.Type::ambiguous),
                CodeColumn.of(gather(therapist, order), therapistLabels),
                dates(order),
                labelColumns(order),
                numberColumns(order),
                recorded()));
    }

    private void countLabels() {
        for (int field = Fields.TYPE; field < fields.firstNumber(); field++) {
            if (Rows.hasCodes(field)) {
                int[] uses = new int[rows.vocabulary(field).size()];
                for (int row : used) {
                    uses[rows.code(field, row)]++;
                }
                labels[field].count(uses);
            }
        }
    }

    private int code(int field, int row) {
        return labels[field].code(rows.code(field, row));
    }

    /** Ranks (clinic, client); rows without a client get the number after the last. */
    private int clients(int[] client) {
        IdCodes ids = new IdCodes(rows.vocabulary(Fields.CLIENT));
        LongCodes pairs = new LongCodes();
        for (int row : used) {
            boolean known = rows.code(Fields.CLIENT, row) != 0;
            client[row] = known ? pairs.codeOf(pair(row, ids.rank(rows.code(Fields.CLIENT, row)))) : -1;
        }
        int[] ranks = pairs.ranks();
        for (int row : used) {
            client[row] = client[row] < 0 ? ranks.length : ranks[client[row]];
        }
        return ranks.length;
    }

    private long pair(int row, int rank) {
        return (long) clinics.rank(rows.code(Fields.CLINIC, row)) << 32 | rank;
    }

    /** Ranks (clinic, therapist); a blank therapist is one of the clinic's, 0 stands for files without the column. */
    private int[] therapists(List<String> therapistLabels) {
        IdCodes ids = new IdCodes(rows.vocabulary(Fields.THERAPIST));
        LongCodes pairs = new LongCodes();
        int[] therapist = new int[rows.size()];
        for (int row : used) {
            boolean known = layouts.get(rows.file(row)).has(Fields.THERAPIST);
            therapist[row] = known ? 1 + pairs.codeOf(pair(row, ids.rank(rows.code(Fields.THERAPIST, row)))) : 0;
        }
        int[] ranks = pairs.ranks();
        for (int row : used) {
            therapist[row] = therapist[row] == 0 ? 0 : 1 + ranks[therapist[row] - 1];
        }
        String[] names = new String[ranks.length];
        List<String> clinicNames = clinics.shown();
        List<String> therapistNames = ids.shown();
        for (int code = 0; code < ranks.length; code++) {
            long pair = pairs.number(code);
            names[ranks[code]] = clinicNames.get((int) (pair >>> 32)) + "/" + therapistNames.get((int) pair);
        }
        therapistLabels.add("");
        therapistLabels.addAll(Arrays.asList(names));
        return therapist;
    }

    private int compare(int row, int other, int[] therapist) {
        int order = Integer.compare(rows.date(row), rows.date(other));
        order = order != 0 ? order : Integer.compare(code(Fields.TYPE, row), code(Fields.TYPE, other));
        order = order != 0 ? order : Integer.compare(therapist[row], therapist[other]);
        for (int field = Fields.FIRST_LABEL; field < fields.size() && order == 0; field++) {
            order = field < fields.firstNumber()
                    ? Integer.compare(code(field, row), code(field, other))
                    : Long.compare(
                            rows.numbers(field).steps(row), rows.numbers(field).steps(other));
        }
        return order != 0
                ? order
                : Integer.compare(
                        clinics.rank(rows.code(Fields.CLINIC, row)), clinics.rank(rows.code(Fields.CLINIC, other)));
    }

    private static int[] gather(int[] byRow, int[] order) {
        int[] gathered = new int[order.length];
        Arrays.setAll(gathered, i -> byRow[order[i]]);
        return gathered;
    }

    private int[] dates(int[] order) {
        int[] dates = new int[order.length];
        Arrays.setAll(dates, i -> rows.date(order[i]));
        return dates;
    }

    private CodeColumn column(int field, int[] order) {
        int[] codes = new int[order.length];
        Arrays.setAll(codes, i -> code(field, order[i]));
        return CodeColumn.of(codes, labels[field].labels());
    }

    private boolean[] typesThat(java.util.function.Predicate<MassageTypes.Type> are) {
        List<String> names = labels[Fields.TYPE].labels();
        boolean[] these = new boolean[names.size()];
        for (int code = 1; code < these.length; code++) {
            these[code] = study.types().find(names.get(code)).filter(are).isPresent();
        }
        return these;
    }

    private static boolean isTherapeutic(MassageTypes.Type type) {
        return type.meaning() == MassageTypes.Meaning.THERAPEUTIC;
    }

    private Map<String, CodeColumn> labelColumns(int[] order) {
        Map<String, CodeColumn> columns = new ConcurrentHashMap<>();
        IntStream.range(Fields.FIRST_LABEL, fields.firstNumber())
                .parallel()
                .filter(this::isRecorded)
                .forEach(field -> columns.put(fields.get(field).heading(), column(field, order)));
        if (isRecorded(Fields.CLINIC)) {
            int[] codes = new int[order.length];
            Arrays.setAll(codes, i -> clinics.rank(rows.code(Fields.CLINIC, order[i])));
            columns.put(fields.get(Fields.CLINIC).heading(), CodeColumn.of(codes, clinics.shown()));
        }
        return columns;
    }

    private Map<String, NumberColumn> numberColumns(int[] order) {
        Map<String, NumberColumn> columns = new ConcurrentHashMap<>();
        IntStream.range(fields.firstNumber(), fields.size()).parallel().forEach(field -> {
            if (isRecorded(field)) {
                columns.put(fields.get(field).heading(), rows.numbers(field).permuted(order));
            }
            rows.numbers(field).clear();
        });
        return columns;
    }

    private boolean isRecorded(int field) {
        return layouts.stream().anyMatch(layout -> layout.has(field));
    }

    /** Clients are recorded only where every file has them: a session of nobody can be anybody's. */
    private Set<String> recorded() {
        Set<String> recorded = new HashSet<>();
        for (int field = 0; field < fields.size(); field++) {
            if (field == Fields.CLIENT ? clientsAreKnown : isRecorded(field)) {
                recorded.add(fields.get(field).heading());
            }
        }
        return recorded;
    }
}
