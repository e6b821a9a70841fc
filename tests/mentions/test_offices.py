"""Offices and states of persons: what stands before the name, after it, and around it."""

from __future__ import annotations

import pytest

import mahdar
from mahdar.document.normalise import fold
from mahdar.mentions.honours import honour_with_pronoun

# sentence | name | office | country (- where there is none)
OFFICES = """
ترأس نائب رئيس الوزراء – وزير الخارجية يرجان كازيخان الاجتماع. | يرجان كازيخان | deputy_head_of_government | -
صرح الناطق باسم المجلس الأعلى لوحدة أزواد محمد أغ إنتالا بأن حركته مستعدة. | محمد أغ إنتالا | spokesperson | MLI
تعيين سعد بن علي القحطاني على وظيفة (وزير مفوض) بوزارة الخارجية. | سعد بن علي القحطاني | official | -
تحدث إلى الصحافة كبير وسطاء الإيجاد لازارو سمبويو. | لازارو سمبويو | envoy | -
قال المبعوث الخاص لشؤون المناخ في وزارة الخارجية جون بارك إن الأمر مهم. | جون بارك | envoy | -
حضر اللقاء السيدان رشيد بنور الوزير الأول والهادي بن جدو وزير الداخلية. | الهادي بن جدو | minister | -
حمل الرسالة من الرئيس الإريتري أسياس أفورقي وزير خارجيته السيد عثمان صالح. | عثمان صالح | foreign_minister | ERI
عزا ذلك إلى مذكرة وقعتها إثيوبيا على لسان رئيس وزرائها آبي أحمد. | آبي أحمد | head_of_government | ETH
التقى رئيس وزراء ليبيا فايز السراج ونائبه أحمد معيتيق. | أحمد معيتيق | deputy_head_of_government | LBY
أقام الرئيس الصيني شي جين بينغ وعقيلته بنغ لي يوان مأدبة. | بنغ لي يوان | other | CHN
لم يحضر الفريق أول خليفة حفتر. | خليفة حفتر | military | LBY
وقعت حركة العدل والمساواة التي يتزعمها الدكتور خليل إبراهيم الاتفاق. | خليل إبراهيم | party_official | SDN
رفض حزب الله بزعامة حسن نصر الله العرض. | حسن نصر الله | party_official | LBN
قاطعت حركة الإصلاح الجديدة بزعامة السيد سالم منصور الانتخابات. | سالم منصور | party_official | -
أعلنت الجبهة بقيادة سالم منصور الهدنة. | سالم منصور | party_official | -
فازت حركة رينامو التي يتزعمها أفونسو دلاكاما بمقاعد. | أفونسو دلاكاما | party_official | MOZ
أعلن الجيش الوطني الليبي بقيادة خليفة حفتر الهدنة. | خليفة حفتر | military | LBY
وقع عن الحركة الشعبية لتحرير السودان رئيسها الدكتور جون قرنق. | جون قرنق | party_official | SSD
وقع الاتفاق عن الحركة رئيسها الدكتور سالم منصور. | سالم منصور | party_official | -
عقد المجلس الأعلى للدفاع برئاسة ميشال عون اجتماعا. | ميشال عون | - | LBN
قال رئيس الغرفتين التجارية والصناعية الألمانية إيرك شفيتزر ذلك. | إيرك شفيتزر | business | DEU
قال رئيس الجالية المسلمة الألمانية أيمن كمال ذلك. | أيمن كمال | other | DEU
قال رئيس النظام السوري بشار الأسد ذلك. | بشار الأسد | head_of_state | SYR
قال رئيس المرحلة الانتقالية المالي آسيمي غويتا ذلك. | آسيمي غويتا | head_of_state | MLI
تولى المنصب نائب المستشارة أنغيلا ميركل. | أنغيلا ميركل | head_of_government | DEU
التقى نائب المستشار الألماني روبرت هابيك الوفد. | روبرت هابيك | deputy_head_of_government | DEU
قال مدير عام المنظمة العربية للتنمية الزراعية إبراهيم الدخيري ذلك. | إبراهيم الدخيري | igo_head | -
صرح نائب مفوض الشرطة سامي خوري بذلك. | سامي خوري | official | -
التقى ممثل الأمين العام للأمم المتحدة في غرب أفريقيا والساحل ليوناردو سيماو الرئيس. | ليوناردو سيماو | envoy | -
قالت المبعوثة الخاصة للأمين العام في القرن الأفريقي هانا تيتيه ذلك. | هانا تيتيه | envoy | -
قال أحمد قاسم زعيم جبهة البوليساريو إن المفاوضات تعثرت. | أحمد قاسم | party_official | ESH
قال كيم جونغ أون زعيم كوريا الشمالية إن بلاده قوية. | كيم جونغ أون | head_of_state | PRK
افتتح سالم منصور والي الخرطوم المستشفى. | سالم منصور | governor | SDN
قال أمير الجماعة الإسلامية سالم منصور إن الحكومة أخطأت. | سالم منصور | party_official | -
أوضح المتحدث باسم القوات المسلحة المصرية العميد محمد سمير ذلك. | محمد سمير | military | EGY
استقبل رئيس إقليم كردستان سالار كريم وزير الخارجية القطري. | سالار كريم | governor | IRQ
التقى رئيس مجلس النواب اللبناني حسن منصور سفير فرنسا. | حسن منصور | legislator | LBN
حضر السفير الفرنسي برتران لوران ومنسق عملية السلام جان مارك. | برتران لوران | ambassador | FRA
حضر رئيس قسم البحوث محمد السالم ومدير مشروع الطاقة سعيد العلي. | سعيد العلي | official | -
حضر مدير مكتب رئيس الوزراء العراقي إحسان العوادي. | إحسان العوادي | official | IRQ
حضر القائم بالأعمال في سفارة المملكة العربية السعودية لدى قطر محمد المالك. | محمد المالك | official | SAU
التقى سفير المملكة الأردنية الهاشمية لدى دولة الكويت سنان المجالي. | سنان المجالي | ambassador | JOR
وصل سفير تونس بأديس أبابا ومندوبها الدائم لدى الاتحاد الإفريقي منذر بن يوسف. | منذر بن يوسف | ambassador | TUN
وصلت كاتبة الدولة الجزائرية المكلفة بالشؤون الإفريقية سلمى بختة منصوري. | سلمى بختة منصوري | minister | DZA
صرح الأمين العام السابق للاتحاد من أجل المتوسط ناصر كامل. | ناصر كامل | other | -
التقى الرئيس السابق للحزب التقدمي الاشتراكي وليد جنبلاط. | وليد جنبلاط | other | LBN
قال رئيس بعثة صندوق النقد الدولي إرنستو راميريز ريغو ذلك. | إرنستو راميريز ريغو | official | -
قال ممثل حركة حماس يوسف حمدان ذلك. | يوسف حمدان | party_official | PSE
قال رئيس مجلس إدارة الشركة الصينية لإنشاء السكك الحديدية داي خه قن ذلك. | داي خه قن | business | CHN
قال نائب المتحدث باسم الحكومة الألمانية يوهان كليست إن برلين تتابع. | يوهان كليست | spokesperson | DEU
قالت نائبة المتحدث باسم البنتاغون ليندا غارسون إن القوات باقية. | ليندا غارسون | spokesperson | USA
قال المتحدث باسم البيت الأبيض بيتر هولت إن الزيارة قائمة. | بيتر هولت | spokesperson | USA
قال كبير المتحدثين باسم المفوضية الأوروبية ستيفان ريغر إن القرار نهائي. | ستيفان ريغر | spokesperson | -
انتقدت الرئيسة المشاركة لحزب الخضر مارتا كيلر الوزير. | مارتا كيلر | party_official | -
وصل الوسيط المشترك للأمم المتحدة والاتحاد الأفريقي إيمانويل ديالو. | إيمانويل ديالو | envoy | -
بحث مع المبعوث الخاص للرئيس الروسي إلى الشرق الأوسط وبلدان أفريقيا نيكولاي سوروكين التسوية. | نيكولاي سوروكين | envoy | RUS
طلب المدعي العام للمحكمة الجنائية الدولية ماريو كابرال توقيفه. | ماريو كابرال | official | -
التقى الوزير بعثة من صندوق النقد الدولي يرأسها السيد كريم العلمي. | كريم العلمي | official | -
وصل وفد من البنك الدولي تقوده السيدة لويز كورتيس. | لويز كورتيس | official | -
ألقى الأمين العام لـ«حزب الله» رضا الموسوي خطابا. | رضا الموسوي | party_official | LBN
اتهم النائب عن «حزب الله» رضا الموسوي السفيرة. | رضا الموسوي | legislator | LBN
التقى وزير الخارجية المصري عادل زهران المبعوث. وأكد ذلك الناطق باسم الوزارة سامح نور. | سامح نور | spokesperson | EGY
حضر اللقاء السيد ممادو تال، سفير السنغال المعتمد لدى موريتانيا. | ممادو تال | ambassador | SEN
حضر سفير تركيا لدى أذربيجان بيرول أكغون. | بيرول أكغون | ambassador | TUR
يرى الباحث في مجموعة الأزمات الدولية يوناس هيلي ذلك. | يوناس هيلي | other | -
وصل الوزير العراقي إلى حلب حيث يلتقي محافظها المهندس سالم الحمدي. | سالم الحمدي | governor | SYR
وصف القيادي في حماس نادر الشوا القصف بأنه جريمة. | نادر الشوا | party_official | PSE
سيزور المبعوث الأوروبي ميغيل فرنانديز دمشق. | ميغيل فرنانديز | envoy | -
بحث مع المبعوث الأمريكي للقرن الأفريقي مارك دوغلاس الوضع. | مارك دوغلاس | envoy | USA
أدان الأمين العام للأمم المتحدة بان كي مون القصف، ودعا المتحدث باسمه هانس كرامر روسيا إلى التهدئة. | هانس كرامر | spokesperson | -
حضر اللقاء ممثل المفوضية في عمان أندرو كيلي. | أندرو كيلي | official | -
التقى الضيف المصري رئيس البوندستاغ هانس كرامر. | هانس كرامر | legislator | DEU
سلم رسالة من البابا بينيديكتوس السادس عشر. | بينيديكتوس السادس عشر | head_of_state | VAT
التقى في إسلام آباد حمد عبيد الزعابي سفير الإمارات. | حمد عبيد الزعابي | ambassador | ARE
زار الورشة رفقة والي تونس سالم الجبالي. | سالم الجبالي | governor | TUN
رافق الرئيس مدير ديوانه أحمد ولد باهيه. | أحمد ولد باهيه | official | -
أدى رودريغو كارفالو اليمين الدستورية رئيسا لبوليفيا أمام البرلمان. | رودريغو كارفالو | head_of_state | BOL
أدت سوزانا فيلار القسم رئيسة لوزراء بيرو. | سوزانا فيلار | head_of_government | PER
أدى سامي بوزيد اليمين وزيرا للخارجية أمام الرئيس. | سامي بوزيد | foreign_minister | -
زار البلاد تيري بيلسكوج الرئيس التنفيذي لشركة «سكاتك» النرويجية. | تيري بيلسكوج | business | NOR
زار المصنع رئيس مجلس إدارة شركة كوديلكو ماكسيمو باتشيكو. | ماكسيمو باتشيكو | business | CHL
تحدث نائب الأمين العام للوزارة ثم الأمين العام للوزارة لوناس مقرمان. | لوناس مقرمان | official | -
وقع من الجانب التركي كمال أوزدمير الاتفاق. | كمال أوزدمير | - | TUR
ترأست الجانب البولندي وكيلة وزارة الخارجية هنريكا موشيتسكا. | هنريكا موشيتسكا | official | POL
استقبل وفدا يابانيا برئاسة كينجي ياماموتو. | كينجي ياماموتو | - | JPN
سقط نظام بشار الأسد قبل عام. | بشار الأسد | other | SYR
حملت دمشق حكومة نتنياهو المسؤولية. | نتنياهو | head_of_government | ISR
حذرت أرمينيا ثم قال أمين مجلس الأمن الأرميني أرمين غريغوريان ذلك. | أرمين غريغوريان | official | ARM
أكد المبعوث الأميركي جورج ميتشل ذلك. | جورج ميتشل | envoy | USA
زار البلاد السناتور الأميركي كريس مورفي. | كريس مورفي | legislator | USA
وصل رئيس غانا، الرئيس الحالي للاتحاد الأفريقي، كوامي موسيتو، أمس. | كوامي موسيتو | head_of_state | GHA
عاد الموفد الفرنسي، مدير دائرة آسيا في وزارة الخارجية، جان لوكلير من طهران. | جان لوكلير | envoy | FRA
أكده المتحدث باسم قيادة الأركان الفرنسية، العقيد باسكال لوران، أمس. | باسكال لوران | spokesperson | FRA
استقبل رئيس الجمهورية، الرئيس الدوري لمجموعة دول الساحل الخمس، السيد محمد ولد سيدي، أمس. | محمد ولد سيدي | head_of_state | -
استدعت الوزارة المفوض السامي الكندي لدى الهند كاميرون ماكلين. | كاميرون ماكلين | ambassador | CAN
أيد ذلك كبير المشرعين الصينيين تشاو لي. | تشاو لي | legislator | CHN
زاره السفير البابوي المونسنيور غبريال كاستا. | غبريال كاستا | ambassador | VAT
عزى رئيس مجلس رئاسة البوسنة والهرسك بكر عزتوفيتش. | بكر عزتوفيتش | head_of_state | BIH
دشن رئيس جيبوتي السيد/ إسماعيل عمر الميناء. | إسماعيل عمر | head_of_state | DJI
تلقى اتصالا من السيد "إيان بورغ" وزير خارجية مالطا. | إيان بورغ | foreign_minister | MLT
التقى المبعوث الصيني الخاص إلى الشرق الأوسط قونغ شياو شنغ الوزير. | قونغ شياو شنغ | envoy | CHN
زار بغداد روبرت مالون، المبعوث الأمريكي الخاص لشؤون إيران. | روبرت مالون | envoy | USA
التقى في مقر جامعة الدول العربية أمينها العام أحمد الغيطاني. | أحمد الغيطاني | igo_head | -
وقع عن حكومة مملكة إسبانيا معالي أوسكار بوينتي وزير النقل. | أوسكار بوينتي | minister | ESP
التقى رئيس الوزراء العراقي المكلف حديثا حيدر الحسني. | حيدر الحسني | head_of_government | IRQ
عقد حزب الأمل السنغالي مؤتمرا وقالت أمينة ضيوف، نائبة رئيس الحزب، ذلك. | أمينة ضيوف | party_official | SEN
عقد مجلس الشورى القطري جلسته برئاسة سالم بن علي رئيس المجلس. | سالم بن علي | legislator | QAT
زار وفد من شركة أدنوك المصنع وقال نائب رئيس الشركة سيمون فورد ذلك. | سيمون فورد | business | ARE
حضر السفير جمال فلاح والمدير العام لدائرة غرب آسيا في الخارجية الإيرانية بهروز شيرازي. | بهروز شيرازي | official | IRN
حضر السفير جمال فلاح والمدير العام لدائرة غرب آسيا في الخارجية الإيرانية بهروز شيرازي. | جمال فلاح | ambassador | -
رحب الرئيس الجنوب أفريقي ثابو ملامبو بالنتائج. | ثابو ملامبو | head_of_state | ZAF
ترأس سعادة سلطان بن سعد الكعبي وزير الدولة القطري الوفد. | سلطان بن سعد الكعبي | minister | QAT
استقبل وزير الخارجية منير قاسمي سفير إيطاليا ألفريدو كوستا. | ألفريدو كوستا | ambassador | ITA
استقبل وزير الخارجية التونسي منير قاسمي سفير إيطاليا وتحدث معه. | منير قاسمي | foreign_minister | TUN
صرح الناطق الرسمي باسم الأمين العام للأمم المتحدة ستيفن كارتر بذلك. | ستيفن كارتر | spokesperson | -
قال المدير الإقليمي للبنك الدولي جان كريستوف دوبوا ذلك. | جان كريستوف دوبوا | official | -
كشف نائب وزير الخارجية الشيخ جراح الكندري ذلك. | جراح الكندري | minister | -
رحب المدير العام تيدروس أدهانوم غيبريسوس بذلك. | تيدروس أدهانوم غيبريسوس | igo_head | -
حضرت الاجتماع المديرة القطرية للبنك في أذربيجان لمياء سعيدوفا. | لمياء سعيدوفا | official | -
قال المتحدث باسم حكومة الإقليم، هيوا سنجاري، لصحيفة محلية ذلك. | هيوا سنجاري | spokesperson | -
أطلق سراح المواطن الأمريكي عيدان كوبرمان أمس. | عيدان كوبرمان | - | USA
قال نائب رئيس مجلس الأمن الروسي دميتري ميدفيديف ذلك. | دميتري ميدفيديف | official | RUS
أعلن رئيس لجنة الانتخابات كريسبين أوودي النتائج. | كريسبين أوودي | official | -
عين الملك محمد السادس أمينة بوعيش رئيسة للمجلس الوطني لحقوق الإنسان. | أمينة بوعيش | official | MAR
تحدث رئيس هيئة قناة السويس أسامة ربيع أمس. | أسامة ربيع | official | EGY
وصل رئيس غينيا عمرو ديالو. ويرافق ديالو وفد يضم وزيرة الخارجية سوزي باربوزا. | سوزي باربوزا | foreign_minister | GIN
استقبله نظيره المالاوي لازاروس تشاكو ونائب الرئيس سولوس تشيليما. | سولوس تشيليما | deputy_head_of_state | MWI
أكد النائب الثاني لرئيس جمهورية جنوب السودان دينق مجاك ذلك. | دينق مجاك | deputy_head_of_state | SSD
قال رئيس الموساد دافيد بركاي ذلك. | دافيد بركاي | official | ISR
وقع محافظ بنك الكويت المركزي باسل الهاروني المذكرة. | باسل الهاروني | official | KWT
عارض ذلك العضو الروسي إيفغيني زاغاينوف. | إيفغيني زاغاينوف | - | RUS
أدى خالد الراوي اليمين خلفا لسريتا تافيسين. | سريتا تافيسين | other | THA
انتخب البرلمان التايلاندي بايتونغتارن شيناواترا رئيسة للوزراء. | بايتونغتارن شيناواترا | head_of_government | THA
زار المدينة رئيس الكنيسة الأوكرانية المطران أبيفانوس دومينكو. | أبيفانوس دومينكو | other | UKR
حذرت موسكو على لسان الناطقة باسم خارجيتها ماريا زاخاروفا من ذلك. | ماريا زاخاروفا | spokesperson | RUS
أوفد العاهل المغربي مستشاره فؤاد البركي إلى لواندا حاملا رسالة إلى الرئيس جواو لورينسو. | فؤاد البركي | official | MAR
عارضت جيبوتي رفع العقوبات عن إريتريا، وطالب وزير خارجيتها محمود علي يوسف بالكشف عن مصير الجنود. | محمود علي يوسف | foreign_minister | DJI
حثت الولايات المتحدة، على لسان نائب المتحدث باسم وزارة خارجيتها تومي بيغوت، الأطراف على الهدوء. | تومي بيغوت | spokesperson | USA
أكد رئيس حزب الوفد بهاء شوقي ذلك. | بهاء شوقي | party_official | EGY
"""


@pytest.mark.parametrize("row", OFFICES.strip().splitlines())
def test_office_and_state_of_a_person(row: str) -> None:
    text, name, office, country = (cell.strip() for cell in row.split(" | "))
    record = mahdar.read(text)
    person = next(
        (e for e in record.entities if e.type == "person" and any(record.quote(m) == name for m in e.mentions)), None
    )
    assert person is not None, [e.name for e in record.entities]
    assert (person.office or "-", person.country or "-") == (office, country)


# sentence | names with their offices and states
SHARED = """
جدد وزيرا خارجية السعودية عادل الجبير وبريطانيا بوريس جونسون دعمهما. | عادل الجبير foreign_minister SAU, بوريس جونسون foreign_minister GBR
التقى الرئيسان الصيني شي جين بينغ والأمريكي دونالد ترامب. | شي جين بينغ head_of_state CHN, دونالد ترامب head_of_state USA
التقى رئيسي وزراء ألبانيا إيدي رامو ومقدونيا الشمالية ديميتار كوفاسكي. | إيدي رامو head_of_government ALB, ديميتار كوفاسكي head_of_government MKD
شارك وزراء الري محمد عبد العال (مصر) وياسر فضل (السودان) في الجولة. | محمد عبد العال minister EGY, ياسر فضل minister SDN
التقى سفراء اللجنة الخماسية: المصري علاء موسى والفرنسي هيرفي ماغرو والأميركية ليزا جونسون. | علاء موسى ambassador EGY, هيرفي ماغرو ambassador FRA, ليزا جونسون ambassador USA
شارك الرؤساء: الروسي فلاديمير بوتين، والتركي رجب طيب أردوغان. | فلاديمير بوتين head_of_state RUS, رجب طيب أردوغان head_of_state TUR
يضم الوفد وزراء الخارجية مولود تشاووش أوغلو، والدفاع خلوصي أكار، والتجارة محمد موش. | خلوصي أكار minister TUR, محمد موش minister TUR
"""


@pytest.mark.parametrize("row", SHARED.strip().splitlines())
def test_a_plural_head_is_the_office_of_all(row: str) -> None:
    text, wanted = row.split(" | ")
    record = mahdar.read(text)
    found = {f"{e.name} {e.office} {e.country}" for e in record.entities if e.type == "person"}
    assert set(wanted.split(", ")) <= found


def test_a_counterpart_of_the_minister_meant_by_a_title_has_his_office() -> None:
    text = "أكد وزير الخارجية المصري سامح شكري ذلك. والتقى الوزير نظيره اليوناني نيكوس دندياس."
    record = mahdar.read(text)
    offices = {e.name: e.office for e in record.entities if e.type == "person"}
    assert offices["نيكوس دندياس"] == "foreign_minister"


# sentence | the persons in it
PERSONS = """
صرح السفير تيسير جرادات، مساعد الوزير، بذلك. | تيسير جرادات
قال النائب علي بزي. | علي بزي
قال وزير الخزانة جاكوب لو إن الدين ارتفع. | جاكوب لو
حضر السفير خالد الأبيض سفير مصر. | خالد الأبيض
من جانبه نوه السفير الفرنسي بذلك. | -
استقبل النواب هنري واكسمان ولويز سلوتر. | هنري واكسمان, لويز سلوتر
تمنى الرئيس للسفير الجديد التوفيق في مهامه. | -
أطلع الرئيس ضيوفه على الأوضاع. | -
بعث سموه برقيتين مماثلتين. | -
عرض على فخامة الرئيس حصيلة عمله. | -
قال قيادي حوثي ذلك أمس. | -
"""


@pytest.mark.parametrize("row", PERSONS.strip().splitlines())
def test_persons_of_a_sentence(row: str) -> None:
    text, names = (cell.strip() for cell in row.split(" | "))
    record = mahdar.read(text)
    found = [e.name for e in record.entities if e.type == "person"]
    assert found == ([] if names == "-" else names.split(", "))


# report | body | its state
SHARED_BODIES = """
بغداد 3 مايو 2021 (واع) - استقبل الرئيس السفير الأمريكي أمس. ودعا مجلس النواب إلى التوافق. | مجلس النواب | IRQ
القاهرة - ناقش وزير الخارجية المصري مع مجلس النواب الليبي الملف. | مجلس النواب | LBY
"""


@pytest.mark.parametrize("row", SHARED_BODIES.strip().splitlines())
def test_a_body_whose_name_states_share_is_of_the_adjective_or_the_report(row: str) -> None:
    text, name, country = (cell.strip() for cell in row.split(" | "))
    record = mahdar.read(text)
    assert [e.country for e in record.entities if e.type == "org" and name in e.name] == [country]


def test_two_ambassadors_present_credentials_together() -> None:
    record = mahdar.read(
        "تسلم الرئيس أوراق اعتماد كل من السيد إيزورو شيمورا والسيد محمد خير البشر، سفيرين مفوضين لليابان وبنغلاديش."
    )
    assert [(e.country, e.office) for e in record.entities if e.type == "person"] == [
        ("JPN", "ambassador"),
        ("BGD", "ambassador"),
    ]


# sentence | each office with its words, in order
SEVERAL_OFFICES = """
التقى نائب رئيس الوزراء وزير الخارجية الأردني أيمن الصفدي الوفد. | deputy_head_of_government: نائب رئيس الوزراء; foreign_minister: وزير الخارجية الأردني
استقبل سمو الشيخ منصور بن زايد آل نهيان نائب رئيس الدولة نائب رئيس مجلس الوزراء في أبوظبي الوفد. | deputy_head_of_state: نائب رئيس الدولة; deputy_head_of_government: نائب رئيس مجلس الوزراء
قال أنطونيو تاياني، وزير الخارجية ونائب رئيس الوزراء الإيطالي، ذلك. | foreign_minister: وزير الخارجية; deputy_head_of_government: نائب رئيس الوزراء الإيطالي
زار مستشار الدولة وزير الخارجية الصيني وانغ يي تونس. | official: مستشار الدولة; foreign_minister: وزير الخارجية الصيني
التقى الشيخ عبدالله بن زايد آل نهيان نائب رئيس مجلس الوزراء وزير الخارجية في أبوظبي ماركو روبيو. | deputy_head_of_government: نائب رئيس مجلس الوزراء; foreign_minister: وزير الخارجية
"""


@pytest.mark.parametrize("row", SEVERAL_OFFICES.strip().splitlines())
def test_each_of_several_offices_has_its_own_words(row: str) -> None:
    text, offices = (cell.strip() for cell in row.split(" | "))
    record = mahdar.read(text)
    person = next(e for e in record.entities if e.offices)
    assert [f"{o.kind}: {record.quote(o.stated[0])}" for o in person.offices] == offices.split("; ")
    assert all(o.title == record.quote(o.stated[0]) for o in person.offices)


def test_who_left_one_of_two_joined_offices_left_both() -> None:
    record = mahdar.read("زار وزير الخارجية ونائب رئيس الوزراء القطري السابق حمد بن جاسم بيروت.")
    person = next(e for e in record.entities if e.type == "person")
    assert (person.office, person.country) == ("other", "QAT")


def test_the_state_in_a_post_of_any_state_is_not_the_reports_own() -> None:
    record = mahdar.read("أبوظبي في 3 مارس / وام / التقى وزير الدولة مستشار الدولة الصيني. وأكد أن الدولة ملتزمة.")
    assert [record.quote(m) for e in record.entities if e.type == "state" for m in e.mentions] == ["الدولة"]
    assert next(e for e in record.entities if e.type == "state").mentions[0][0] > record.text.index("وأكد")


@pytest.mark.parametrize(
    ("word", "honour"),
    [
        ("فخامته", "فخامته"),
        ("ولسموها", "سموها"),
        ("بعطوفته", "عطوفته"),
        ("نيافته", "نيافته"),
        ("فخامة", ""),
        ("حكومته", ""),
        ("معالي", ""),
        ("مسعادته", ""),
    ],
)
def test_honours_with_a_pronoun_are_one_class(word: str, honour: str) -> None:
    assert honour_with_pronoun(fold(word)) == honour


def test_a_word_with_hamza_after_waw_is_no_office() -> None:
    record = mahdar.read("بحث الوزيران منظمة شانغهاي للتعاون وآلية التنسيق المشترك. ووصلت والية تطوان نادية فتاح.")
    offices = [(e.name, o.title) for e in record.entities for o in e.offices]
    assert [title for _, title in offices] == ["والية تطوان"]
    assert all("وآلية" not in record.text[w.span[0] : w.span[1]] for w in record.warnings if w.span)


def _described(text: str) -> dict[str, tuple[str | None, str | None]]:
    return {e.name: (e.country, e.office) for e in mahdar.read(text).entities if e.type == "person"}


@pytest.mark.parametrize(
    "title",
    ["سفير جمهورية كينيا لدى البلاد", "سفير كينيا المعتمد لدى بلادنا السيد", "سفير كينيا لدى بلاده"],
)
def test_an_ambassador_is_accredited_before_his_name(title: str) -> None:
    found = _described(f"استقبل وزير الخارجية الموريتاني محمد سالم ولد مرزوك اليوم {title} روبرت فيرويذر وودع السفير.")
    assert found["روبرت فيرويذر"] == ("KEN", "ambassador")


def test_an_envoy_is_sent_to_two_states() -> None:
    found = _described("التقى الرئيس الكيني ويليام روتو المبعوث الأمريكي الخاص للسودان وجنوب السودان مارك فيرويل.")
    assert found["مارك فيرويل"] == ("USA", "envoy")


def test_an_ambassador_is_no_office_of_the_minister_who_receives_him() -> None:
    text = "زارت وزيرة خارجية غانا السيدة شيرلي بوتشوي نيروبي. واستقبلت معالي الوزيرة سفير جمهورية مالي السيد روبرت فيرويذر."
    assert _described(text)["روبرت فيرويذر"] == ("MLI", "ambassador")


def test_whom_one_serves_is_no_office_of_his() -> None:
    text = "حضر المقابلة وكيل ديوان سمو ولي العهد الشيخ سالم المبارك والسيد روبرت فيرويذر المدير المساعد لديوان الوزير."
    assert _described(text)["سالم المبارك"][1] == "official"


def test_the_head_of_european_diplomacy_serves_the_union() -> None:
    assert _described("انتقدت موسكو تصريحات رئيسة الدبلوماسية الأوروبية ماريا فيرويذر.")["ماريا فيرويذر"] == (
        None,
        "igo_head",
    )


@pytest.mark.parametrize(
    "second", ["، وشؤون الاتحاد الأوروبي موباراك مونتاكا", " والداخلية موباراك مونتاكا", " والدفاع موباراك مونتاكا"]
)
def test_two_ministers_under_one_word_are_each_of_something(second: str) -> None:
    found = _described(f"استقبل الرئيس الكيني ويليام روتو وزيرا الخارجية الغاني دومينيك أيين{second}.")
    assert found["موباراك مونتاكا"] == ("GHA", "minister")


def test_a_delegation_beside_ministers_is_no_portfolio() -> None:
    found = _described("حضر اللقاء وزيرا الدفاع دومينيك أيين والوفد المرافق موباراك مونتاكا.")
    assert list(found) == ["دومينيك أيين"]
    found = _described("حضر اللقاء وزيرا الخارجية الغاني دومينيك أيين والرئيس الكيني ويليام روتو.")
    assert found["ويليام روتو"] == ("KEN", "head_of_state")
