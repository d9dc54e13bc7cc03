/**
 * Words of news that questions and stories use for one thing, a question about who died being answered by who was killed:
 * one thing a line, English | Russian | Portuguese | Spanish | French | Arabic. Of what a stemmer brings together one form is
 * enough. What stands behind `=` is found in stories only, as it asks for something else: `lives` are lost, but people live.
 */
export const concepts = `
die died dying dead death kill victim perish fatal toll =lives =life casualties murder shot | умереть погибнуть погибли погибший смерть убить убит убийство жертва скончаться умер | morrer morreu morto morte matar vítima assassinar assassinato | morir murió muerto muerte matar víctima fallecer asesinar asesinato | mourir mort morts décès tuer victime décéder assassiner | مات قتل وفاة قتلى مقتل ضحايا توفي أودى
hurt injured wounded injury | пострадать пострадавший ранен раненый травма | ferido ferimento machucado | herido lesionado | blessé blessure | جريح جرحى إصابة مصابين
win won winner victory defeat beat | победить победа выиграть выиграл победитель | vencer venceu ganhar ganhou vitória derrotar =eleito | ganar ganó victoria vencer derrotar | gagner gagné victoire remporter vaincre battre | فاز فوز انتصار تغلب
begin start began begun origin outbreak | начаться начало началась начался | começar início começou | empezar comenzar comenzó inicio | commencer début débuter | بدأ بداية اندلع اندلعت
end finish conclude over | закончиться конец завершить завершиться | acabar fim terminar terminou | acabar fin terminar terminó | finir fin terminer | انتهى نهاية
last lasted duration | длиться длился продлиться продолжаться | durar durou | durar duró | durer duré | استمر دام
cost price worth spend spent =dollars =euros =pounds =francs =roubles =yen =yuan | стоить стоимость цена обойтись =долларов =рублей =евро =франков | custar preço custo custou =dólares =reais =euros | costar costó precio coste =dólares =euros =pesos | coûter prix coût =euros =dollars =francs | كلف تكلفة ثمن سعر =دولار =يورو
build built construct construction | построить строительство построен | construir construção obra | construir construcción obra | construire construction | بناء بنى شيد
cancel scrap suspend | отменить приостановить | cancelar suspender | cancelar suspender | annuler suspendre | ألغى علق
stuck wedged aground stranded trapped | застрять застрял застряли | preso encalhado | atrapado encallado | coincé bloqué échoué | عالق علقت جنحت
leave left flee fled escape quit depart departure | уйти уехать бежать покинуть ушёл | sair saiu deixar deixou fugir partir | salir salió dejar huir huyó huyeron subir | partir parti quitter fuir sortir réfugié fui | غادر مغادرة هرب رحيل فر
name call known rename | назвать имя название | chamar nome | llamar nombre | appeler nom nommer | اسم تسمية
choose elect election vote pick appoint | избрать выбрать выборы назначить голосование | eleger eleição eleito escolher nomear voto | elegir elección elecciones escoger nombrar voto | élire élection élu choisir vote | انتخب انتخابات انتخاب اختار عين تصويت
lead led leader head chief commander | возглавить глава руководитель лидер | chefe líder liderar | jefe líder liderar encabezar | chef dirigeant diriger tête | قاد قائد زعيم رئيس
king queen monarch throne crown | король королева монарх трон | rei rainha monarca trono | rey reina monarca trono | roi reine monarque trône | ملك ملكة عرش
president presidential presidency | президент президентский | presidente presidencial presidência | presidente presidencial presidencia | président présidentiel présidence | رئيس رئاسة رئاسي
minister ministry | министр министерство | ministro ministério | ministro ministerio | ministre ministère | وزير وزارة
government cabinet | правительство | governo | gobierno | gouvernement | حكومة
mediate broker mediator | посредник посредничество | mediar mediador | mediar mediador | médiateur médiation | وسيط وساطة
sign agree agreement deal accord pact treaty | подписать договор соглашение | assinar acordo | firmar acuerdo pacto | signer accord | وقع اتفاق توقيع
peace ceasefire truce | мир перемирие | paz trégua cessar-fogo | paz tregua | paix trêve | سلام هدنة
war fighting conflict battle | война бой бои конфликт | guerra conflito combate | guerra conflicto combate | guerre conflit combat | حرب قتال نزاع
arrest detain detention custody detained | арестовать задержать задержан арест | prender preso detido detenção prisão | detener detenido arrestar | arrêter arrestation détenir | اعتقل اعتقال احتجز توقيف
prison jail sentence | тюрьма приговор | prisão cadeia pena | cárcel prisión condena | prison peine condamné | سجن حكم
court judge trial tribunal | суд судья | tribunal juiz julgamento | tribunal juez juicio | tribunal juge procès | محكمة قاض محاكمة
refuse reject deny decline | отказаться отвергнуть отрицать | recusar rejeitar negar | rechazar negar rehusar | refuser rejeter nier | رفض نفى
quake earthquake tremor magnitude | землетрясение толчок подземный магнитуда | terremoto sismo tremor | terremoto seísmo sismo temblor | séisme tremblement secousse | زلزال هزة
storm hurricane typhoon cyclone | ураган тайфун циклон шторм | tempestade furacão ciclone | tormenta huracán ciclón | tempête ouragan cyclone | عاصفة إعصار
flood flooded flooding | наводнение паводок затопить | enchente inundação cheia | inundación riada | inondation crue | فيضان سيول
volcano eruption erupt lava | вулкан извержение лава | vulcão erupção lava | volcán erupción lava | volcan éruption lave | بركان ثوران
fire blaze flames burn burnt | пожар огонь сгореть | incêndio fogo chamas | incendio fuego llamas | incendie feu flammes | حريق نيران
blast explosion explode blow blew bomb | взрыв взорваться | explosão explodir bomba | explosión estallar bomba | explosion exploser bombe | انفجار انفجر
steal stole stolen theft rob | украсть кража похитить | roubar furto | robar robo | voler vol | سرق سرقة
kidnap abduct abduction kidnapped | похитить похищение похищен | sequestrar sequestro | secuestrar secuestro | enlever enlèvement | خطف اختطاف
protest demonstrate demonstrator demonstration rally march | протест митинг демонстрация | protesto manifestação | protesta manifestación | manifestation protester manifestant | احتجاج تظاهر مظاهرة
join member membership accession admit | вступить член членство | aderir membro ingressar | adherir miembro ingresar | adhérer membre adhésion | انضم عضو انضمام
land touch touchdown | приземлиться посадка опуститься сесть | pousar aterrissar pouso | aterrizar alunizar | atterrir atterrissage | هبط هبوط
aboard board crew fly flew | борту экипаж лететь летел полёт | bordo tripulação voar | bordo tripulación volar | bord équipage voler | متن طاقم
launch launched rocket | запустить запуск запущен ракета старт | lançar lançamento foguete | lanzar lanzamiento cohete | lancer lancement fusée | أطلق إطلاق صاروخ
find found discover discovery locate | найти обнаружить нашли | descobrir encontrar achar | descubrir encontrar hallar | découvrir trouver situer retrouver | عثر وجد اكتشف
resign resignation | отставка подать уйти | renunciar renúncia demitir | dimitir dimisión renunciar | démissionner démission | استقال استقالة
dismiss fire sack sacked dismissed | уволить отстранить | demitir afastar | destituir despedir | limoger renvoyer destituer | أقال عزل
buy bought purchase acquire | купить покупка | comprar compra | comprar compra | acheter achat | اشترى شراء
bound heading destination | направляться | destino rumo | destino rumbo | destination | متجه
widen enlarge expand expansion wider extend | расширить расширение | ampliar alargar | ampliar ensanchar | élargir agrandir | توسيع
mass massive weight weigh heavy | масса вес весить | massa peso pesar | masa peso pesar | masse poids peser | كتلة وزن
law bill legislation | закон законопроект | lei projeto | ley | loi projet | قانون
ship vessel freighter boat ferry | судно корабль паром | navio barco | barco buque | navire bateau | سفينة باخرة
plane aircraft jet airliner flight | самолёт рейс | avião voo | avión vuelo | avion vol | طائرة رحلة
train railway rail | поезд железная | trem comboio ferrovia | tren ferrocarril | train ferroviaire | قطار سكة
say said tell told talk talked speak spoke | сказать говорить говорила заявить рассказать сообщить | dizer disse falar contar afirmar | decir dijo hablar contar afirmar | dire dit parler raconter affirmer | قال تحدث صرح
write wrote written author | написать автор | escrever escreveu autor | escribir escribió autor | écrire écrit auteur | كتب مؤلف
film movie | фильм кино | filme | película | film | فيلم
oust overthrow overthrew topple coup | свергнуть переворот | derrubar golpe depor | derrocar golpe | renverser coup putsch | أطاح انقلاب
destroy wreck devastate ruin damage | разрушить уничтожить | destruir danos | destruir daños | détruire dégâts | دمر أضرار
free release rescue save | освободить спасти | libertar resgatar salvar | liberar rescatar salvar | libérer sauver | أفرج أنقذ
crash collide collapse | упасть рухнуть падение крушение столкнуться | cair caiu colidir desabar | caer cayó chocar derrumbar | tomber chuter effondrer écraser | تحطم اصطدم انهار سقط
dam burst rupture | плотина дамба прорвать | barragem romper rompimento | presa romper | barrage rompre rupture | سد
money funds funding | деньги средства | dinheiro verba | dinero fondos | argent fonds | مال أموال
ballot vote votes | голос бюллетень | voto urna | voto urna | voix bulletin | صوت أصوات
majority most | большинство | maioria | mayoría | majorité | أغلبية
reason cause caused | причина | causa motivo | causa motivo | cause raison | سبب
border frontier | граница | fronteira | frontera | frontière | حدود
work worked employee staff | работать работала сотрудник сотрудница | trabalhar funcionário | trabajar empleado | travailler employé | عمل موظف
organisation organization group centre | организация центр объединение | organização entidade grupo | organización entidad grupo | organisation association groupe | منظمة مركز
goal score scored scorer | гол забить забил | gol golo marcar marcou | gol marcar anotar | but marquer buteur | هدف سجل
save saved stop goalkeeper keeper | отбить отразил вратарь | defender defendeu evitar goleiro guarda-redes | detener detuvo parar portero arquero | arrêter arrêt gardien | تصدى حارس
penalty penalties shoot-out | пенальти | pênalti penálti cobrança | penalti penaltis penal | penalty tirs | ركلة ركلات
pitch field stadium | поле стадион | campo relvado gramado estádio | campo césped estadio | terrain pelouse stade | ملعب
home homes house houses homeless | дом дома жильё жилья | casa casas moradia desabrigado | casa casas vivienda hogar | maison logement abri | منزل منازل بيت بيوت
prize award awarded | премия награда | prêmio prémio | premio galardón | prix récompense | جائزة
refugee refugees displaced | беженец беженцы | refugiado deslocado | refugiado desplazado | réfugié déplacé | لاجئ نازح
hunger famine starvation | голод | fome | hambre hambruna | faim famine | جوع مجاعة
independence independent | независимость независимый | independência | independencia | indépendance | استقلال
speaker spokesman spokeswoman spokesperson | спикер представитель | porta-voz | portavoz | porte-parole | متحدث ناطق
ruler rule ruled govern reign reigned lead led | править правил правление власть | governar governou | gobernar gobernó | gouverner gouverné pouvoir régner | حكم
`;
