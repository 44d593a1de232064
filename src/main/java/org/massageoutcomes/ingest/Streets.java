package org.massageoutcomes.ingest;

import java.util.regex.Pattern;

/** Tells a street with its house number as countries write it where English is not spoken. */
final class Streets {
    private static final String HOUSE = ",? \\d{1,5} ?[a-zA-Z]?\\b";
    private static final String PARTICLE =
            "(?:de|del|la|las|los|el|da|do|dos|das|di|della|delle|dei|du|des|le|les|y|e|van|bana|kralja)";
    private static final String NAME = "(?:(?:[dl]['’] ?)?\\p{Lu}[\\p{L}'’.-]*|" + PARTICLE + "|[dl]['’]|\\d{1,2}º?)";
    private static final String NUMBER = ",? ?(?:[Nn](?:[ro]|um)?[.°º]* ?|# ?)?\\d{1,5} ?[a-zA-Z]?\\b";

    /** Words that end in what other Germanic and Finnic languages call streets and squares. */
    private static final String ENDINGS =
            "\\b\\p{Lu}\\p{L}+(?:marken|vænget|vænge|bakken|backen|stien|stigen|haugen|torget|torvet"
                    + "|plassen|plads|platsen|gärdet|svingen|kroken|esplanaden|linja|rinne|ranta|penger|kaari|raitti|väylä|aukio|steig|stieg"
                    + "|graben|zeile|chaussee|promenade|brink|siedlung|markt)" + HOUSE;

    /** Names and then the word for a street. */
    private static final String BEHIND =
            "\\b\\p{Lu}\\p{L}+ (?:[Vv]ei(?:en)?|[Vv]äg(?:en)?|[Gg]atan?|[Vv]ej(?:en)?|[Gg]ade|[Aa]llé"
                    + "|[Pp]lass|[Tt]org|[Pp]lads|[Bb]akke|[Kk]atu|[Tt]ie|[Uu]tca|u\\.|[Úú]t(?:ja)?|[Tt]ér|tere|[Kk]örút|krt\\.|[Kk]öz|[Ss]or"
                    + "|[Ll]iget|[Ss]étány|[Ff]asor|[Rr]akpart|[Uu]lica|[Cc]esta|[Tt]rg|[Nn]áměstí|[Nn]ámestie|[Tt]řída|[Nn]ábřeží|[Ii]ela"
                    + "|[Gg]atvė|g\\.|pr\\.|[Tt]änav|pst|tn)"
                    + HOUSE;

    private static final String TURKISH =
            "\\b\\p{Lu}\\p{L}+ (?:Sokak|Sokağı|Sok\\.?|Sk\\.?|Caddesi|Cad\\.?|Cd\\.?|Bulvarı|Blv\\.?)"
                    + ",? (?:No[.: ]*)?\\d{1,4}|\\b\\p{Lu}\\p{L}+ (?:Mahallesi|Mah\\.)";

    /** Slavic streets named by an adjective alone, with nothing but the number behind. */
    private static final String ADJECTIVES =
            "\\b\\p{Lu}\\p{L}{2,}(?:ska|ská|cka|cká|ova|ského|ného)" + HOUSE + "(?= ?(?:$|[,;/()]))";

    /** The word for a street, then names that begin with capitals. */
    private static final String BEFORE =
            "\\b(?:(?i:rue|avenue|boulevard|bd|chauss[ée]e|chemin|impasse|quai|all[ée]e|faubourg|dr[èe]ve|sentier"
                    + "|calle|avenida|avda|place|carrera|cra|cll|diagonal|transversal|pasaje|privada|calzada|callej[óo]n|glorieta|paseo|rambla|camino"
                    + "|rua|pra[çc]a|estrada|travessa|alameda|rodovia|ladeira|largo|beco|corso|piazza|piazzale|viale|via|lungarno|lungomare|vicolo"
                    + "|salita|contrada|strada|bulevardul|[șsş]oseaua|calea|aleea|intrarea|splaiul|pia[țt]a|ulica|aleja|aleje|osiedle|rondo|bulwar"
                    + "|wybrze[żz]e|trg|vijenac|rruga|straat|odos|leoforos|jalan|lorong|đường|duong|phố|ngõ)"
                    + "|Av\\.?|Avda\\.|C/|Cl\\.|Str\\.|B-dul|Bd\\.|[Șş]os\\.|[Uu]l\\.|[Aa]l\\.|[Pp]l\\.|[Oo]s\\.|[Bb]ulw\\.|[Ww]yb\\.|C\\.so|P\\.zza|V\\.le"
                    + "|R\\.(?= " + PARTICLE + " )|Nám\\.|nám\\.)"
                    + " ?(?:" + NAME + " ?){1,5}" + NUMBER;

    private static final String FRENCH =
            "\\b\\d{1,4} ?(?:bis|ter|quater|[A-D])?,? (?i:rue|avenue|av\\.|boulevard|bd|chemin|impasse|quai|all[ée]e"
                    + "|place|cours|route|passage|square|faubourg|sentier|r[ée]sidence|lotissement|hameau|cit[ée]|esplanade)"
                    + " (?:du|des|de la|de l['’]|de|d['’]|la|l['’]|le|les)? ?\\p{Lu}";

    private static final String INDONESIAN =
            "\\b(?:Jl|Jln|Jalan|Gg|Gang|Ki|Dk|Ds|Kpg|Psr|Jr)\\.? (?:\\p{Lu}[\\p{L}.]+ ){1,4}[Nn]o\\.? ?\\d{1,4}";
    private static final String INDIAN =
            "\\b(?i:h\\.? ?no|house no|plot no|flat no|door no|d\\.? ?no|shop no)\\.?:? ?[\\dA-Z][\\w/-]*"
                    + "|\\b\\d{1,4}[^\\d]{1,40}\\b(?:Nagar|Marg|Colony|Vihar|Enclave|Chowk|Salai)\\b";
    private static final String ASIAN =
            "\\bBl(?:k|ock) \\d+[A-Z]?,? \\p{Lu}|#\\d{2}-\\d{2,4}\\b|\\b(?:Brgy\\.?|Barangay|Purok|Sitio) [\\p{Lu}\\d]"
                    + "|\\b\\d{1,4}[A-Z]?(?:/\\d+)* (?:[Đđ]ường|[Pp]hố|[Nn]gõ) \\p{L}|\\b\\d{1,2}-\\d{1,2}(?:-\\d{1,3})?,? \\p{Lu}[\\p{L}-]+-(?:ku|shi|cho|chō|machi)\\b"
                    + "|(?i:\\b\\d-ch[oō]me\\b)|〒|\\p{Nd} ?(?:丁目|番地)|[路街道巷弄]\\p{Nd}{1,5}[号號弄]"
                    + "|[시군구] \\p{L}+(?:로|길|동) ?\\d|(?:ถนน|ซอย) ?\\p{L}";
    private static final String JAPANESE = "[都道府県].{1,10}[市区町村郡].{0,14}\\p{Nd}|[市区町村].{1,10}\\p{Nd}{1,4}[-－−‐]\\p{Nd}";
    private static final String GERMAN =
            "\\b(?:An der|An den|Auf der|Auf dem|In der|In den|Hinter der|Unter den|Vor dem) \\p{Lu}\\p{L}+ \\p{Lu}\\p{L}+"
                    + HOUSE;
    private static final String NUMBER_FIRST =
            "\\b\\d{1,4} \\p{Lu}\\p{L}+(?:vejen|gaten|gatan|vägen|veien|stra(?:ß|ss)e|laan|straat)\\b|\\b(?:Unit|Lot|Shop) \\d+/\\d+ \\p{Lu}";
    private static final String CITIES =
            "(?:Zagreb|Split|Athina|Athens|Thessaloniki|Tallinn|Tartu|Riga|Rīga|Vilnius|Kaunas|Ljubljana|Beograd|Belgrade|Sarajevo|Skopje|Sofia|Budapest|Praha|Brno|Bratislava|Wien|Graz|Zürich|Bern|Basel|Genf|Genève|Berlin|Hamburg|München|Köln|Frankfurt|Stuttgart|Leipzig|Dresden|Bonn|Amsterdam|Rotterdam|Utrecht|Brussel|Bruxelles|Antwerpen|Gent|København|Aarhus|Oslo|Bergen|Stockholm|Göteborg|Malmö|Helsinki|Turku|Tampere|Reykjavík|Warszawa|Kraków|Łódź|Gdańsk|Wrocław|Poznań|București|Cluj|Iași|Chișinău|Kyiv|Lviv|Minsk|Madrid|Barcelona|Sevilla|Valencia|Lisboa|Porto|Roma|Milano|Torino|Napoli|Istanbul|İstanbul|Ankara|İzmir|Tirana|Valletta|Paris|Lyon|Marseille|Toulouse|Nantes|Strasbourg|Montpellier|Bordeaux|Lille|Rennes|Grenoble|Dijon|Angers|Reims|Zaragoza|Málaga|Bilbao|Murcia|Alicante|Valladolid|Granada|Palermo|Genova|Bologna|Firenze|Bari|Venezia|Verona|Padova|Trieste|Catania|Coimbra|Braga|Düsseldorf|Dortmund|Bremen|Hannover|Nürnberg|Duisburg|Bochum|Wuppertal|Bielefeld|Mannheim|Karlsruhe|Wiesbaden|Münster|Augsburg|Aachen|Kiel|Freiburg|Mainz|Rostock|Kassel|Potsdam|Regensburg|Linz|Salzburg|Innsbruck|Klagenfurt|Lausanne|Luzern|Winterthur|Lugano|Liège|Charleroi|Brugge|Leuven|Namur|Eindhoven|Groningen|Haarlem|Tilburg|Nijmegen|Odense|Aalborg|Uppsala|Trondheim|Stavanger|Espoo|Oulu|Plzeň|Ostrava|Olomouc|Košice|Debrecen|Szeged|Pécs|Lublin|Katowice|Szczecin|Bydgoszcz|Białystok|Timișoara|Brașov|Constanța|Maribor|Rijeka|Osijek|Plovdiv|Varna)\\b";
    private static final String BEFORE_CITY = "\\b\\p{Lu}\\p{L}+ \\d{1,4}[a-zA-Z]?, " + CITIES;

    /** A code of the post and its town; a year and a town may be a run. */
    private static final String CODE_AND_CITY = "(?<![\\w-])(?!(?:19|20)\\d\\d )\\d{4,5} " + CITIES;

    private static final String RUSSIAN =
            "(?<!\\p{L})(?:(?:[Уу]л|[Вв]ул|[Пп]росп|[Пп]ер|[Бб]ул|[Нн]аб|[Пп]л)\\.|[Уу]лица|[Вв]улиця|[Пп]р-т|[Пп]роспект"
                    + "|[Пп]ереулок|[Бб]ульвар|[Шш]оссе) ?[\\p{L}\\d. -]{2,40},? ?(?:д\\.? ?|дом |буд\\. ?)?\\d{1,4}";
    private static final String GREEK_AND_SEMITIC =
            "(?<!\\p{L})(?:[Οο]δός|[Λλ]εωφόρος|Λεωφ\\.|[Ππ]λατεία) \\p{L}+ \\d|(?<!\\p{L})(?:شارع|רחוב|שדרות|רח'|خیابان|کوچه) [\\p{L}\\d]";

    private static final Pattern ANY = TextPattern.of(String.join(
            "|",
            ENDINGS,
            BEHIND,
            TURKISH,
            ADJECTIVES,
            BEFORE,
            FRENCH,
            INDONESIAN,
            INDIAN,
            ASIAN,
            RUSSIAN,
            GREEK_AND_SEMITIC,
            GERMAN,
            NUMBER_FIRST,
            BEFORE_CITY,
            CODE_AND_CITY,
            JAPANESE));

    private Streets() {}

    static boolean isIn(String text) {
        return ANY.matcher(text).find();
    }
}
