export const mn = {
  'no-rules-known': 'Тухайн өдрийн дүрэм мэдэгдэхгүй.',
  'body-unknown': 'Тухайн өдрийн дүрэмд ийм байгууллага алга.',
  'meeting-of-another-body': 'Өөр байгууллагын хурал дээр гаргасан шийдвэр: {body}.',
  'body-may-not-admit': 'Тухайн өдрийн дүрмээр энэ байгууллага элсүүлж чадахгүй ангилал: {category}.',
  'body-does-not-elect': 'Тухайн өдрийн дүрмээр энэ байгууллага даргалагчийг сонгож чадахгүй.',
  'body-may-not-decide': 'Тухайн өдрийн дүрмээр энэ байгууллагын эрх мэдэлд хамаарахгүй: {matter}.',
  'written-procedure-not-allowed': 'Тухайн өдрийн дүрэмд энэ байгууллага бичгээр санал хураах заалт алга.',
  'majority-not-reached': 'Шаардлагатай: {threshold}; зөвшөөрсөн {votes} (нийт {of}).',
  'quorum-not-reached': 'Ирцийн бүрдэл: {threshold}; оролцсон {votes} (нийт {of}).',
  'effect-without-decision': 'Шийдвэрт байхгүй үр дагавар бүртгэгдсэн: {member}.',
  'effect-under-another-decision': 'Энэ шийдвэрийн үр дагавар ({member}) өөр шийдвэрээс гарсан гэж бүртгэгдсэн.',
};
