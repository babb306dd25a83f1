"""Names that many people of the United States have, and words that stand where names could.

Sources: given names, Social Security Administration, "Top names over the last 100 years"; family
names, U.S. Census Bureau, "Frequently occurring surnames, 2010". Names that are words of months,
of places of care or of colors are left out: they say too little.
"""

GIVEN = frozenset(
    """
    aaron abdul abigail adam adriana adrian agnes ahmed alan albert alejandra alejandro alex
    alexander
    alexandra alexis alfred alice alicia allison alyssa amanda amber amy ana andrea andrew angel
    angela
    angelica anita ann anna anne annie anthony antonio ariana arthur ashley audrey barbara beatrice
    benjamin bernice bertha bessie beth betty beverly billy bobby bonnie bradley brandon brenda
    brian
    brittany bruce bryan caleb cameron camila carl carla carlos carmen carol caroline carolyn carrie
    catherine cathy cecilia charles chelsea cheryl chidi christian christina christine christopher
    cindy clara claire clarence claudia connie craig crystal cynthia daisy dale dana daniel danielle
    darlene david dawn deborah debra denise dennis derek diana diane diego dolores donald donna
    doris
    dorothy douglas dustin dylan earl edith eduardo edward edwin eileen elaine eleanor elena elijah
    elizabeth ella ellen elsie emily emma emmanuel eric erica erin ernest esperanza esther ethan
    ethel
    eugene eva evan evelyn faith fatima felicia fernando frances francis francisco frank fred
    frederick
    gabriel gabriela gabriella gail gary george gerald geraldine gertrude gladys glenn gloria
    gregory
    guadalupe hailey hannah harold harry hazel heather hector helen henry herbert holly howard
    hugo ian ida irene isaac isabel isabella isaiah ivan jack jacob jacqueline jake james jamie jane
    janet janice jared jasmine jason javier jean jeffrey jennifer jenny jeremy jerome jerry jesse
    jessica jesus jill jimmy joan joann joanna joe joel johanna john johnny jonathan jorge jose
    joseph joshua joyce juan juanita judith judy julia julian julie julio justin karen karla kate
    katherine kathleen kathryn kathy katie kayla keith kelly kenneth kevin kim kimberly kristen
    kristin kyle lakshmi larry latoya laura lauren lawrence leah leonard leslie lewis liam lillian
    linda lisa logan lois lori louis louise lucas lucia lucille lucy luis luke lydia lynn mabel
    malik manuel marcia marco marcus margaret maria mariana marie marilyn mario marion marisol
    marjorie mark marlene martha martin marvin mary matthew maureen maya megan mei melanie melissa
    melvin mercedes michael michele michelle miguel mildred minnie miriam mohammed molly monica
    morgan
    muhammad myrtle nancy natalie natasha nathan nathaniel nicholas nicole nina noah noor norma
    norman
    olivia omar oscar pamela patricia patrick paul paula pauline pearl pedro peggy peter philip
    phillip phyllis priya rachel rafael ralph ramon randy raquel raul raymond rebecca regina renee
    ricardo richard rita robert roberta roberto rodney roger ronald rosa rose rosemary roy ruben
    ruby
    russell ruth ryan sabrina sally samantha samuel sandra sara sarah scott sean sebastian sergio
    shannon sharon sheila shirley silvia sofia sonia sophia stacy stanley stella stephanie stephen
    steve steven sue susan suzanne sylvia tamara tammy tanya tara teresa terry thelma theresa thomas
    tiffany timothy tina todd tony tracy travis trevor tyler valeria valerie vanessa vera verna
    veronica vicki victor victoria vincent viola violet virginia vivian walter wanda wayne wendy
    wesley william willie xavier yolanda yvonne zachary zoe
    """.split()  # noqa: SIM905 -- so many names read better as one text
)

FAMILY = frozenset(
    """
    adams adeyemi aguilar ahmed alexander allen alvarado alvarez anderson andrews armstrong arnold
    bailey baker barnes begay bell bennett boyd bradley brooks brown bryant burns butler campbell
    carlson carpenter carroll carter castillo castro chavez chen clark cole coleman collins
    contreras
    cook cooper cox cruz cunningham daniels davis delgado diaz dixon dominguez duncan dunn edwards
    elliott ellis espinoza estrada evans ferguson fernandez fisher flores ford foster fox freeman
    fuentes garcia gardner garza gibson gomez gonzales gonzalez gordon graham grant gray greene
    griffin guerrero guzman hamilton hansen hanson harper harris harrison hart harvey hawkins hayes
    henderson henry hernandez herrera hicks hoffman holmes howard hudson hughes hunt hunter jackson
    jacobs james jenkins jensen jimenez johnson johnston jones jordan joseph juarez kaur kelley
    kelly
    kennedy khan kim king knight kumar larson lawrence lawson lee lewis li lin little liu long lopez
    lynch maldonado marquez marshall martin martinez mason matthews mccoy mcdonald medina mejia
    mendez mendoza meyer miller mitchell montgomery moore morales moreno morgan morris morrison
    munoz murphy murray myers nelson nguyen nichols obrien okafor okonkwo olson ortega ortiz owens
    palmer parker patel patterson payne perez perkins perry peters peterson pham phillips pierce
    porter powell price ramirez ramos ray reed reyes reynolds rice richards richardson riley rios
    rivera roberts robertson robinson rodriguez rogers rojas romero rosa ruiz russell ryan salazar
    sanchez sanders sandoval santiago santos schmidt schneider scott shah shaw silva simmons simpson
    sims singh smith snyder soto spencer stephens stevens stewart stone sullivan taylor thomas
    thompson torres tran tucker turner valdez vargas vasquez vega wagner walker wallace ward warren
    washington watkins watson weaver webb wells wheeler white williams williamson willis wilson
    wong wood woods wright wu yang young zhang
    """.split()  # noqa: SIM905 -- so many names read better as one text
)

NO_NAMES = frozenset(
    """
    account acute admission ambulatory and area at behavioral birth building campus cancer care
    center
    central centre charge charged children childrens class clinic closed coded coder community
    complete
    completed coroner count county day days department dept discharge discharged during east ed
    emergency empty encounter er error expired facility female final for gender general grand group
    health healthcare heart home hospice hospital hospitals imaging infusion inpatient institute
    known
    lab laboratory left level main male med medical medicine memorial mental missing month no
    none
    north northern not nothing nursing observation of office on only open oncology or other
    outpatient
    park part patient patients pediatric pending pharmacy physician physicians practice psych
    radiology
    recorded recurring region regional rehab rehabilitation reported row rows saint same see series
    services service sex short skilled south southern specialty st stay still sum surgery surgical
    system term the therapy total totals trauma type unit university unknown unspecified urgent
    valley via visit week west western women womens year yes
    """.split()  # noqa: SIM905 -- so many words read better as one text
)
"""Words of a department's tables: beside one of these, words are no name."""
