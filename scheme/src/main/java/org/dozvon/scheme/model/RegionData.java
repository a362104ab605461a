package org.dozvon.scheme.model;

/// Where telephone numbers begin, as data: `code|English|Russian|beginnings`, more beginnings on lines of their own.
///
/// Sources: the metadata of libphonenumber 9.0.43 and of its geocoder 3.23 (Apache-2.0), names of countries by CLDR,
/// codes of countries by ISO 3166-1 and of their parts by ISO 3166-2. A territory that shares the telephone code of
/// another country, and has no line here, counts as that country. Mobile numbers of Russia belong to no part of it:
/// their
/// ranges are handed out to carriers.
final class RegionData {
    static final String COUNTRIES = """
            AC|Ascension Island|о-в Вознесения|247
            AD|Andorra|Андорра|376
            AE|United Arab Emirates|ОАЭ|971
            AF|Afghanistan|Афганистан|93
            AG|Antigua & Barbuda|Антигуа и Барбуда|1268
            AI|Anguilla|Ангилья|1264
            AL|Albania|Албания|355
            AM|Armenia|Армения|374
            AO|Angola|Ангола|244
            AR|Argentina|Аргентина|54
            AS|American Samoa|Американское Самоа|1684
            AT|Austria|Австрия|43
            AU|Australia|Австралия|61
            AW|Aruba|Аруба|297
            AZ|Azerbaijan|Азербайджан|994
            BA|Bosnia & Herzegovina|Босния и Герцеговина|387
            BB|Barbados|Барбадос|1246
            BD|Bangladesh|Бангладеш|880
            BE|Belgium|Бельгия|32
            BF|Burkina Faso|Буркина-Фасо|226
            BG|Bulgaria|Болгария|359
            BH|Bahrain|Бахрейн|973
            BI|Burundi|Бурунди|257
            BJ|Benin|Бенин|229
            BM|Bermuda|Бермудские о-ва|1441
            BN|Brunei|Бруней|673
            BO|Bolivia|Боливия|591
            BR|Brazil|Бразилия|55
            BS|Bahamas|Багамы|1242
            BT|Bhutan|Бутан|975
            BW|Botswana|Ботсвана|267
            BY|Belarus|Беларусь|375
            BZ|Belize|Белиз|501
            CA|Canada|Канада|1204 1226 1236 1249 1250 1257 1263 1273 1289 1306 1343 1354 1365 1367 1368 1382
            1403 1416 1418 1428 1431 1437 1438 1450 1468 1474 1506 1514 1519 1548 1579 1581
            1584 1587 1604 1613 1639 1647 1672 1683 1705 1709 1742 1753 1778 1780 1782 1807
            1819 1825 1867 1873 1879 1902 1905 1942
            CD|Congo - Kinshasa|Конго - Киншаса|243
            CF|Central African Republic|Центрально-Африканская Республика|236
            CG|Congo - Brazzaville|Конго - Браззавиль|242
            CH|Switzerland|Швейцария|41
            CI|Côte d’Ivoire|Кот-д’Ивуар|225
            CK|Cook Islands|о-ва Кука|682
            CL|Chile|Чили|56
            CM|Cameroon|Камерун|237
            CN|China|Китай|86
            CO|Colombia|Колумбия|57
            CR|Costa Rica|Коста-Рика|506
            CU|Cuba|Куба|53
            CV|Cape Verde|Кабо-Верде|238
            CW|Curaçao|Кюрасао|599
            CY|Cyprus|Кипр|357
            CZ|Czechia|Чехия|420
            DE|Germany|Германия|49
            DJ|Djibouti|Джибути|253
            DK|Denmark|Дания|45
            DM|Dominica|Доминика|1767
            DO|Dominican Republic|Доминиканская Республика|1809 1829 1849
            DZ|Algeria|Алжир|213
            EC|Ecuador|Эквадор|593
            EE|Estonia|Эстония|372
            EG|Egypt|Египет|20
            ER|Eritrea|Эритрея|291
            ES|Spain|Испания|34
            ET|Ethiopia|Эфиопия|251
            FI|Finland|Финляндия|358
            FJ|Fiji|Фиджи|679
            FK|Falkland Islands|Фолклендские о-ва|500
            FM|Micronesia|Федеративные Штаты Микронезии|691
            FO|Faroe Islands|Фарерские о-ва|298
            FR|France|Франция|33
            GA|Gabon|Габон|241
            GB|United Kingdom|Великобритания|44
            GD|Grenada|Гренада|1473
            GE|Georgia|Грузия|995
            GF|French Guiana|Французская Гвиана|594
            GH|Ghana|Гана|233
            GI|Gibraltar|Гибралтар|350
            GL|Greenland|Гренландия|299
            GM|Gambia|Гамбия|220
            GN|Guinea|Гвинея|224
            GP|Guadeloupe|Гваделупа|590
            GQ|Equatorial Guinea|Экваториальная Гвинея|240
            GR|Greece|Греция|30
            GT|Guatemala|Гватемала|502
            GU|Guam|Гуам|1671
            GW|Guinea-Bissau|Гвинея-Бисау|245
            GY|Guyana|Гайана|592
            HK|Hong Kong SAR China|Гонконг (САР)|852
            HN|Honduras|Гондурас|504
            HR|Croatia|Хорватия|385
            HT|Haiti|Гаити|509
            HU|Hungary|Венгрия|36
            ID|Indonesia|Индонезия|62
            IE|Ireland|Ирландия|353
            IL|Israel|Израиль|972
            IN|India|Индия|91
            IO|British Indian Ocean Territory|Британская территория в Индийском океане|246
            IQ|Iraq|Ирак|964
            IR|Iran|Иран|98
            IS|Iceland|Исландия|354
            IT|Italy|Италия|39
            JM|Jamaica|Ямайка|1658 1876
            JO|Jordan|Иордания|962
            JP|Japan|Япония|81
            KE|Kenya|Кения|254
            KG|Kyrgyzstan|Киргизия|996
            KH|Cambodia|Камбоджа|855
            KI|Kiribati|Кирибати|686
            KM|Comoros|Коморы|269
            KN|St. Kitts & Nevis|Сент-Китс и Невис|1869
            KP|North Korea|КНДР|850
            KR|South Korea|Республика Корея|82
            KW|Kuwait|Кувейт|965
            KY|Cayman Islands|о-ва Кайман|1345
            KZ|Kazakhstan|Казахстан|76 77
            LA|Laos|Лаос|856
            LB|Lebanon|Ливан|961
            LC|St. Lucia|Сент-Люсия|1758
            LI|Liechtenstein|Лихтенштейн|423
            LK|Sri Lanka|Шри-Ланка|94
            LR|Liberia|Либерия|231
            LS|Lesotho|Лесото|266
            LT|Lithuania|Литва|370
            LU|Luxembourg|Люксембург|352
            LV|Latvia|Латвия|371
            LY|Libya|Ливия|218
            MA|Morocco|Марокко|212
            MC|Monaco|Монако|377
            MD|Moldova|Молдова|373
            ME|Montenegro|Черногория|382
            MG|Madagascar|Мадагаскар|261
            MH|Marshall Islands|Маршалловы о-ва|692
            MK|North Macedonia|Северная Македония|389
            ML|Mali|Мали|223
            MM|Myanmar (Burma)|Мьянма (Бирма)|95
            MN|Mongolia|Монголия|976
            MO|Macao SAR China|Макао (САР)|853
            MP|Northern Mariana Islands|Северные Марианские о-ва|1670
            MQ|Martinique|Мартиника|596
            MR|Mauritania|Мавритания|222
            MS|Montserrat|Монтсеррат|1664
            MT|Malta|Мальта|356
            MU|Mauritius|Маврикий|230
            MV|Maldives|Мальдивы|960
            MW|Malawi|Малави|265
            MX|Mexico|Мексика|52
            MY|Malaysia|Малайзия|60
            MZ|Mozambique|Мозамбик|258
            NA|Namibia|Намибия|264
            NC|New Caledonia|Новая Каледония|687
            NE|Niger|Нигер|227
            NF|Norfolk Island|о-в Норфолк|672
            NG|Nigeria|Нигерия|234
            NI|Nicaragua|Никарагуа|505
            NL|Netherlands|Нидерланды|31
            NO|Norway|Норвегия|47
            NP|Nepal|Непал|977
            NR|Nauru|Науру|674
            NU|Niue|Ниуэ|683
            NZ|New Zealand|Новая Зеландия|64
            OM|Oman|Оман|968
            PA|Panama|Панама|507
            PE|Peru|Перу|51
            PF|French Polynesia|Французская Полинезия|689
            PG|Papua New Guinea|Папуа — Новая Гвинея|675
            PH|Philippines|Филиппины|63
            PK|Pakistan|Пакистан|92
            PL|Poland|Польша|48
            PM|St. Pierre & Miquelon|Сен-Пьер и Микелон|508
            PR|Puerto Rico|Пуэрто-Рико|1787 1939
            PS|Palestinian Territories|Палестинские территории|970
            PT|Portugal|Португалия|351
            PW|Palau|Палау|680
            PY|Paraguay|Парагвай|595
            QA|Qatar|Катар|974
            RE|Réunion|Реюньон|262
            RO|Romania|Румыния|40
            RS|Serbia|Сербия|381
            RU|Russia|Россия|73 74 78 79
            RW|Rwanda|Руанда|250
            SA|Saudi Arabia|Саудовская Аравия|966
            SB|Solomon Islands|Соломоновы о-ва|677
            SC|Seychelles|Сейшельские о-ва|248
            SD|Sudan|Судан|249
            SE|Sweden|Швеция|46
            SG|Singapore|Сингапур|65
            SH|St. Helena|о-в Св. Елены|290
            SI|Slovenia|Словения|386
            SK|Slovakia|Словакия|421
            SL|Sierra Leone|Сьерра-Леоне|232
            SM|San Marino|Сан-Марино|378
            SN|Senegal|Сенегал|221
            SO|Somalia|Сомали|252
            SR|Suriname|Суринам|597
            SS|South Sudan|Южный Судан|211
            ST|São Tomé & Príncipe|Сан-Томе и Принсипи|239
            SV|El Salvador|Сальвадор|503
            SX|Sint Maarten|Синт-Мартен|1721
            SY|Syria|Сирия|963
            SZ|Eswatini|Эсватини|268
            TC|Turks & Caicos Islands|Тёркс и Кайкос|1649
            TD|Chad|Чад|235
            TG|Togo|Того|228
            TH|Thailand|Таиланд|66
            TJ|Tajikistan|Таджикистан|992
            TK|Tokelau|Токелау|690
            TL|Timor-Leste|Восточный Тимор|670
            TM|Turkmenistan|Туркменистан|993
            TN|Tunisia|Тунис|216
            TO|Tonga|Тонга|676
            TR|Türkiye|Турция|90
            TT|Trinidad & Tobago|Тринидад и Тобаго|1868
            TV|Tuvalu|Тувалу|688
            TW|Taiwan|Тайвань|886
            TZ|Tanzania|Танзания|255
            UA|Ukraine|Украина|380
            UG|Uganda|Уганда|256
            US|United States|Соединённые Штаты|
            1201 1202 1203 1205 1206 1207 1208 1209 1210 1212 1213 1214 1215 1216 1217 1218
            1219 1220 1223 1224 1225 1227 1228 1229 1231 1234 1235 1239 1240 1248 1251 1252
            1253 1254 1256 1260 1262 1267 1269 1270 1272 1274 1276 1279 1281 1283 1301 1302
            1303 1304 1305 1307 1308 1309 1310 1312 1313 1314 1315 1316 1317 1318 1319 1320
            1321 1323 1324 1325 1326 1327 1329 1330 1331 1332 1334 1336 1337 1339 1341 1346
            1347 1350 1351 1352 1353 1360 1361 1363 1364 1369 1380 1385 1386 1401 1402 1404
            1405 1406 1407 1408 1409 1410 1412 1413 1414 1415 1417 1419 1423 1424 1425 1430
            1432 1434 1435 1440 1442 1443 1445 1447 1448 1458 1463 1464 1469 1470 1472 1475
            1478 1479 1480 1484 1501 1502 1503 1504 1505 1507 1508 1509 1510 1512 1513 1515
            1516 1517 1518 1520 1530 1531 1534 1539 1540 1541 1551 1557 1559 1561 1562 1563
            1564 1567 1570 1571 1572 1573 1574 1575 1580 1582 1585 1586 1601 1602 1603 1605
            1606 1607 1608 1609 1610 1612 1614 1615 1616 1617 1618 1619 1620 1623 1626 1628
            1629 1630 1631 1636 1640 1641 1645 1646 1650 1651 1656 1657 1659 1660 1661 1662
            1667 1669 1678 1680 1681 1682 1686 1689 1701 1702 1703 1704 1706 1707 1708 1712
            1713 1714 1715 1716 1717 1718 1719 1720 1724 1725 1726 1727 1728 1730 1731 1732
            1734 1737 1738 1740 1743 1747 1748 1754 1757 1760 1762 1763 1765 1769 1770 1771
            1772 1773 1774 1775 1779 1781 1785 1786 1801 1802 1803 1804 1805 1806 1808 1810
            1812 1813 1814 1815 1816 1817 1818 1820 1821 1826 1828 1830 1831 1832 1835 1838
            1839 1840 1843 1845 1847 1848 1850 1854 1856 1857 1858 1859 1860 1862 1863 1864
            1865 1870 1872 1878 1901 1903 1904 1906 1907 1908 1909 1910 1912 1913 1914 1915
            1916 1917 1918 1919 1920 1925 1928 1929 1930 1931 1934 1936 1937 1938 1940 1941
            1943 1945 1947 1948 1949 1951 1952 1954 1956 1959 1970 1971 1972 1973 1975 1978
            1979 1980 1983 1984 1985 1986 1989
            UY|Uruguay|Уругвай|598
            UZ|Uzbekistan|Узбекистан|998
            VC|St. Vincent & Grenadines|Сент-Винсент и Гренадины|1784
            VE|Venezuela|Венесуэла|58
            VG|British Virgin Islands|Виргинские о-ва (Великобритания)|1284
            VI|U.S. Virgin Islands|Виргинские о-ва (США)|1340
            VN|Vietnam|Вьетнам|84
            VU|Vanuatu|Вануату|678
            WF|Wallis & Futuna|Уоллис и Футуна|681
            WS|Samoa|Самоа|685
            XK|Kosovo|Косово|383
            YE|Yemen|Йемен|967
            ZA|South Africa|Южно-Африканская Республика|27
            ZM|Zambia|Замбия|260
            ZW|Zimbabwe|Зимбабве|263
            """;

    /// By the codes of fixed lines.
    static final String RUSSIA = """
            RU-AD|Adygea|Адыгея|7877
            RU-AL|Altai Republic|Республика Алтай|7388
            RU-ALT|Altai Krai|Алтайский край|7385
            RU-AMU|Amur Oblast|Амурская область|7416
            RU-ARK|Arkhangelsk Oblast|Архангельская область|7818
            RU-AST|Astrakhan Oblast|Астраханская область|7851
            RU-BA|Bashkortostan|Башкортостан|7347
            RU-BEL|Belgorod Oblast|Белгородская область|7472
            RU-BRY|Bryansk Oblast|Брянская область|7483
            RU-BU|Buryatia|Бурятия|7301
            RU-CE|Chechnya|Чечня|7871
            RU-CHE|Chelyabinsk Oblast|Челябинская область|7351
            RU-CHU|Chukotka|Чукотский автономный округ|7427
            RU-CU|Chuvashia|Чувашия|7835
            RU-DA|Dagestan|Дагестан|7872
            RU-IN|Ingushetia|Ингушетия|7873
            RU-IRK|Irkutsk Oblast|Иркутская область|7395
            RU-IVA|Ivanovo Oblast|Ивановская область|7493
            RU-KAM|Kamchatka Krai|Камчатский край|7415
            RU-KB|Kabardino-Balkaria|Кабардино-Балкария|7866
            RU-KC|Karachay-Cherkessia|Карачаево-Черкесия|7878
            RU-KDA|Krasnodar Krai|Краснодарский край|7861 7862
            RU-KEM|Kemerovo Oblast|Кемеровская область|7384
            RU-KGD|Kaliningrad Oblast|Калининградская область|7401
            RU-KGN|Kurgan Oblast|Курганская область|7352
            RU-KHA|Khabarovsk Krai|Хабаровский край|7421
            RU-KHM|Khanty-Mansi Okrug – Yugra|Ханты-Мансийский автономный округ — Югра|7346
            RU-KIR|Kirov Oblast|Кировская область|7833
            RU-KK|Khakassia|Хакасия|7390
            RU-KL|Kalmykia|Калмыкия|7847
            RU-KLU|Kaluga Oblast|Калужская область|7484
            RU-KO|Komi Republic|Республика Коми|7821
            RU-KOS|Kostroma Oblast|Костромская область|7494
            RU-KR|Karelia|Карелия|7814
            RU-KRS|Kursk Oblast|Курская область|7471
            RU-KYA|Krasnoyarsk Krai|Красноярский край|7391
            RU-LEN|Leningrad Oblast|Ленинградская область|7813
            RU-LIP|Lipetsk Oblast|Липецкая область|7474
            RU-MAG|Magadan Oblast|Магаданская область|7413
            RU-ME|Mari El|Марий Эл|7836
            RU-MO|Mordovia|Мордовия|7834
            RU-MOS|Moscow Oblast|Московская область|7496 7498
            RU-MOW|Moscow|Москва|7495 7499
            RU-MUR|Murmansk Oblast|Мурманская область|7815
            RU-NGR|Novgorod Oblast|Новгородская область|7816
            RU-NIZ|Nizhny Novgorod Oblast|Нижегородская область|7831
            RU-NVS|Novosibirsk Oblast|Новосибирская область|7383
            RU-OMS|Omsk Oblast|Омская область|7381
            RU-ORE|Orenburg Oblast|Оренбургская область|7353
            RU-ORL|Oryol Oblast|Орловская область|7486
            RU-PER|Perm Krai|Пермский край|7342
            RU-PNZ|Penza Oblast|Пензенская область|7841
            RU-PRI|Primorsky Krai|Приморский край|7423
            RU-PSK|Pskov Oblast|Псковская область|7811
            RU-ROS|Rostov Oblast|Ростовская область|7863
            RU-RYA|Ryazan Oblast|Рязанская область|7491
            RU-SA|Sakha (Yakutia)|Саха (Якутия)|7411
            RU-SAK|Sakhalin Oblast|Сахалинская область|7424
            RU-SAM|Samara Oblast|Самарская область|7846 7848
            RU-SAR|Saratov Oblast|Саратовская область|7845
            RU-SE|North Ossetia – Alania|Северная Осетия — Алания|7867
            RU-SMO|Smolensk Oblast|Смоленская область|7481
            RU-SPE|Saint Petersburg|Санкт-Петербург|7812
            RU-STA|Stavropol Krai|Ставропольский край|7865 7879
            RU-SVE|Sverdlovsk Oblast|Свердловская область|7343
            RU-TA|Tatarstan|Татарстан|7843 7855
            RU-TAM|Tambov Oblast|Тамбовская область|7475
            RU-TOM|Tomsk Oblast|Томская область|7382
            RU-TUL|Tula Oblast|Тульская область|7487
            RU-TVE|Tver Oblast|Тверская область|7482
            RU-TY|Tuva|Тыва|7394
            RU-TYU|Tyumen Oblast|Тюменская область|7345
            RU-UD|Udmurtia|Удмуртия|7341
            RU-ULY|Ulyanovsk Oblast|Ульяновская область|7842
            RU-VGG|Volgograd Oblast|Волгоградская область|7844
            RU-VLA|Vladimir Oblast|Владимирская область|7492
            RU-VLG|Vologda Oblast|Вологодская область|7817 7820
            RU-VOR|Voronezh Oblast|Воронежская область|7473
            RU-YAN|Yamalo-Nenets Okrug|Ямало-Ненецкий автономный округ|7349
            RU-YAR|Yaroslavl Oblast|Ярославская область|7485
            RU-YEV|Jewish Autonomous Oblast|Еврейская автономная область|7426
            RU-ZAB|Zabaykalsky Krai|Забайкальский край|7302
            """;

    static final String STATES = """
            US-AK|Alaska|Аляска|1907
            US-AL|Alabama|Алабама|1205 1251 1256 1334 1659 1938
            US-AR|Arkansas|Арканзас|1327 1479 1501 1870
            US-AZ|Arizona|Аризона|1480 1520 1602 1623 1928
            US-CA|California|Калифорния|
            1209 1213 1279 1310 1323 1341 1350 1369 1408 1415 1424 1442 1510 1530 1559 1562
            1619 1626 1628 1650 1657 1661 1669 1707 1714 1738 1747 1760 1805 1818 1820 1831
            1840 1858 1909 1916 1925 1949 1951
            US-CO|Colorado|Колорадо|1303 1719 1720 1748 1970 1983
            US-CT|Connecticut|Коннектикут|1203 1475 1860 1959
            US-DC|Washington D.C.|Округ Колумбия|1202 1771
            US-DE|Delaware|Делавэр|1302
            US-FL|Florida|Флорида|
            1239 1305 1321 1324 1352 1386 1407 1448 1561 1645 1656 1689 1727 1728 1754 1772
            1786 1813 1850 1863 1904 1941 1954
            US-GA|Georgia|Джорджия|1229 1404 1470 1478 1678 1706 1762 1770 1912 1943
            US-HI|Hawaii|Гавайи|1808
            US-IA|Iowa|Айова|1319 1515 1563 1641 1712
            US-ID|Idaho|Айдахо|1208 1986
            US-IL|Illinois|Иллинойс|
            1217 1224 1309 1312 1331 1447 1464 1618 1630 1708 1730 1773 1779 1815 1847 1872
            US-IN|Indiana|Индиана|1219 1260 1317 1463 1574 1765 1812 1930
            US-KS|Kansas|Канзас|1316 1620 1785 1913
            US-KY|Kentucky|Кентукки|1270 1364 1502 1606 1859
            US-LA|Louisiana|Луизиана|1225 1318 1337 1504 1985
            US-MA|Massachusetts|Массачусетс|1339 1351 1413 1508 1617 1774 1781 1857 1978
            US-MD|Maryland|Мэриленд|1227 1240 1301 1410 1443 1667
            US-ME|Maine|Мэн|1207
            US-MI|Michigan|Мичиган|1231 1248 1269 1313 1517 1586 1616 1734 1810 1906 1947 1989
            US-MN|Minnesota|Миннесота|1218 1320 1507 1612 1651 1763 1952
            US-MO|Missouri|Миссури|1235 1314 1417 1557 1573 1636 1660 1816 1975
            US-MS|Mississippi|Миссисипи|1228 1601 1662 1769
            US-MT|Montana|Монтана|1406
            US-NC|North Carolina|Северная Каролина|1252 1336 1472 1704 1743 1828 1910 1919 1980 1984
            US-ND|North Dakota|Северная Дакота|1701
            US-NE|Nebraska|Небраска|1308 1402 1531
            US-NH|New Hampshire|Нью-Гэмпшир|1603
            US-NJ|New Jersey|Нью-Джерси|1201 1551 1609 1640 1732 1848 1856 1862 1908 1973
            US-NM|New Mexico|Нью-Мексико|1505 1575
            US-NV|Nevada|Невада|1702 1725 1775
            US-NY|New York|Нью-Йорк|
            1212 1315 1329 1332 1347 1363 1516 1518 1585 1607 1631 1646 1680 1716 1718 1838
            1845 1914 1917 1929 1934
            US-OH|Ohio|Огайо|1216 1220 1234 1283 1326 1330 1380 1419 1440 1513 1567 1614 1740 1937
            US-OK|Oklahoma|Оклахома|1405 1539 1572 1580 1918
            US-OR|Oregon|Орегон|1458 1503 1541 1971
            US-PA|Pennsylvania|Пенсильвания|
            1215 1223 1267 1272 1412 1445 1484 1570 1582 1610 1717 1724 1814 1835 1878
            US-RI|Rhode Island|Род-Айленд|1401
            US-SC|South Carolina|Южная Каролина|1803 1821 1839 1843 1854 1864
            US-SD|South Dakota|Южная Дакота|1605
            US-TN|Tennessee|Теннесси|1423 1615 1629 1731 1865 1901 1931
            US-TX|Texas|Техас|1210 1214 1254 1281 1325 1346 1361 1409 1430 1432 1469 1512 1682 1713 1726 1737
            1806 1817 1830 1832 1903 1915 1936 1940 1945 1956 1972 1979
            US-UT|Utah|Юта|1385 1435 1801
            US-VA|Virginia|Виргиния|1276 1434 1540 1571 1686 1703 1757 1804 1826 1948
            US-VT|Vermont|Вермонт|1802
            US-WA|Washington|Вашингтон|1206 1253 1360 1425 1509 1564
            US-WI|Wisconsin|Висконсин|1262 1274 1353 1414 1534 1608 1715 1920
            US-WV|West Virginia|Западная Виргиния|1304 1681
            US-WY|Wyoming|Вайоминг|1307
            """;

    static final String PROVINCES = """
            CA-AB|Alberta|Альберта|1368 1403 1587 1780 1825
            CA-BC|British Columbia|Британская Колумбия|1236 1250 1257 1604 1672 1778
            CA-MB|Manitoba|Манитоба|1204 1431 1584
            CA-NB|New Brunswick|Нью-Брансуик|1428 1506
            CA-NL|Newfoundland and Labrador|Ньюфаундленд и Лабрадор|1709 1879
            CA-ON|Ontario|Онтарио|
            1226 1249 1289 1343 1365 1382 1416 1437 1519 1548 1613 1647 1683 1705 1742 1753
            1807 1905 1942
            CA-QC|Quebec|Квебек|1263 1273 1354 1367 1418 1438 1450 1468 1514 1579 1581 1819 1873
            CA-SK|Saskatchewan|Саскачеван|1306 1474 1639
            """;

    private RegionData() {}
}
